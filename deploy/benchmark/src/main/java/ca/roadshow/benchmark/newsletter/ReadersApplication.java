package ca.roadshow.benchmark.newsletter;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.person.PersonConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A Spring context that encrypts the contacts of subscribers, with the database of the service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsProperties.class)
@Import(PersonConfiguration.class)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class ReadersApplication {

    /** The secrets and settings of the service itself. */
    static final String CONFIGURATION = "spring.config.name=roadshow-events,notifications";

    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ReadersApplication.class)
                .web(WebApplicationType.NONE)
                .properties(CONFIGURATION);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
