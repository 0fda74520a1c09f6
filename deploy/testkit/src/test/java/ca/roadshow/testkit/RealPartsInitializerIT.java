package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class RealPartsInitializerIT {

    @Test
    void configuresContextWithRealParts() {
        try (var context = new GenericApplicationContext()) {
            new RealPartsInitializer().initialize(context);

            var environment = context.getEnvironment();
            assertThat(environment.getProperty("spring.datasource.url")).contains("/test_");
            assertThat(environment.getProperty("spring.kafka.bootstrap-servers"))
                    .isEqualTo(RealParts.kafka().bootstrapServers());
            assertThat(environment.getProperty("spring.mail.port", Integer.class))
                    .isEqualTo(RealParts.mailbox().port());
        }
    }
}
