package ca.roadshow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.testkit.CoverageFloor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CoverageFloorTest {

    private static final Path POM = Path.of("pom.xml");

    @Test
    void coversAggregatesThatExist() {
        assertThat(CoverageFloor.classes(POM)).contains("ca.roadshow.notifications.subscription.Subscription");
        assertThat(CoverageFloor.missing(POM)).isEmpty();
    }
}
