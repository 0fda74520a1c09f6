package ca.roadshow.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.web.limit.Limits.Limit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class LimitsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Limits.class)
    static class Settings {}

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withPropertyValues("spring.config.name=roadshow-web")
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @ParameterizedTest
    @CsvSource({
        "sign-in-by-address, 5, PT15M",
        "sign-in-by-origin, 60, PT15M",
        "rsvp-by-origin, 600, PT1M",
        "proposal-by-address, 20, PT1H",
        "proposal-by-origin, 60, PT1H",
        "invitation-by-address, 10, PT24H",
        "invitation-by-origin, 60, PT1H",
        "subscription-by-address, 10, PT1H",
        "subscription-by-origin, 120, PT1H",
        "wrong-ticket-by-keeper, 30, PT5M",
        "calendar-by-origin, 600, PT1M",
        "line-by-origin, 600, PT1M",
        "feedback-by-origin, 6000, PT1M"
    })
    void hasDefaultForEachName(String name, long amount, Duration per) {
        service.run(
                context -> assertThat(context.getBean(Limits.class).of(name)).isEqualTo(new Limit(amount, per)));
    }

    @Test
    void settingsMayChangeOnePartOnly() {
        service.withPropertyValues("roadshow.limits.rsvp-by-origin.amount=9000")
                .run(context -> assertThat(context.getBean(Limits.class).of("rsvp-by-origin"))
                        .isEqualTo(new Limit(9_000, Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roadshow.limits.rsvp-by-orgin.amount=9000",
                "roadshow.limits.rsvp-by-origin.amount=0",
                "roadshow.limits.rsvp-by-origin.per=0s",
                "roadshow.limits.rsvp-by-origin.per=365d"
            })
    void failsAtStartForInvalidSettings(String setting) {
        service.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }
}
