package ca.roadshow.cfp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.testkit.CoverageFloor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CoverageFloorTest {

    private static final Path POM = Path.of("pom.xml");

    @Test
    void coversExistingAggregates() {
        assertThat(CoverageFloor.classes(POM)).contains("ca.roadshow.cfp.call.CallTerms");
        assertThat(CoverageFloor.missing(POM)).isEmpty();
    }
}
