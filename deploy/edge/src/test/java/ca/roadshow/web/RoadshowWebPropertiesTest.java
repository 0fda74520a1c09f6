package ca.roadshow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class RoadshowWebPropertiesTest {

    private final WebApplicationContextRunner service =
            new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(RoadshowWebConfiguration.class));

    @Test
    void doesNotStartWithoutPublicOrigin() {
        service.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("set roadshow.base-url to the public origin of this installation"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meetups.example.org",
                "ftp://meetups.example.org",
                "https:///my",
                "https://meetups.example.org/roadshow",
                "https://meetups.example.org?x=1",
                "https://meetups.example.org#x",
                "https://someone@meetups.example.org"
            })
    void doesNotStartWithInvalidOrigin(String baseUrl) {
        service.withPropertyValues("roadshow.base-url=" + baseUrl)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("is not an origin: set roadshow.base-url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://meetups.example.org", "https://meetups.example.org/", "http://localhost:8080"})
    void startsWithPublicOrigin(String baseUrl) {
        service.withPropertyValues("roadshow.base-url=" + baseUrl)
                .run(context -> assertThat(
                                context.getBean(RoadshowWebProperties.class).baseUrl())
                        .isEqualTo(URI.create(baseUrl)));
    }
}
