package ca.roadshow.testkit;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Configures a Spring context to use the real parts, with a new database that is named after
 * {@code spring.application.name}.
 */
public final class RealPartsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var postgres = RealParts.postgres();
        var database = postgres.newDatabase(environment.getProperty("spring.application.name", "test"));
        var properties = Map.<String, Object>of(
                "spring.datasource.url", database,
                "spring.datasource.username", postgres.username(),
                "spring.datasource.password", postgres.password(),
                "spring.kafka.bootstrap-servers", RealParts.kafka().bootstrapServers(),
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", RealParts.mailbox().port());
        environment.getPropertySources().addFirst(new MapPropertySource("realParts", properties));
    }
}
