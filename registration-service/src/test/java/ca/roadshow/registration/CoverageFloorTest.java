package ca.roadshow.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.testkit.CoverageFloor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CoverageFloorTest {

    private static final Path POM = Path.of("pom.xml");

    @Test
    void listsExistingClassesWithBranches() {
        assertThat(CoverageFloor.classes(POM)).contains("ca.roadshow.registration.meetup.seats.SeatsAndLine");
        assertThat(CoverageFloor.missing(POM)).isEmpty();
    }
}
