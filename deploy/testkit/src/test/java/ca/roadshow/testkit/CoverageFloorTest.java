package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageFloorTest {

    @TempDir
    private Path folder;

    @Test
    void namesMissingClass() throws IOException {
        var pom = Files.writeString(
                folder.resolve("pom.xml"),
                "<a>ca/roadshow/testkit/CoverageFloor.class,ca/roadshow/testkit/Renamed.class</a>");

        assertThat(CoverageFloor.classes(pom)).hasSize(2);
        assertThat(CoverageFloor.missing(pom)).containsExactly("ca.roadshow.testkit.Renamed");
    }
}
