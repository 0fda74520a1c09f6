package ca.roadshow.benchmark.peer;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonConfiguration;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.web.address.AddressConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts the peer with the auto-configurations that a plain booking service needs, without others on this class path.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsProperties.class)
@Import({PersonConfiguration.class, AddressConfiguration.class, BookingController.class, TalkController.class})
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class PeerApplication {

    /** The services' own settings of the connection pool, so that the pools have the same size. */
    public static final String CONFIGURATION = "spring.config.name=roadshow-events,peer";

    /** Builds the application without running it. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(PeerApplication.class).properties(CONFIGURATION);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Bookings bookings(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AddressIds addressIds,
            PersonalData personalData,
            JsonMapper json,
            Clock clock) {
        return new Bookings(jdbc, transactions, addressIds, personalData, json, clock);
    }

    @Bean
    Talks talks(JdbcClient jdbc, AddressIds addressIds, PersonalData personalData, JsonMapper json, Clock clock) {
        return new Talks(jdbc, addressIds, personalData, json, clock);
    }
}
