package ca.roadshow.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingSystemTest {

    /** Names of systems and architectures in Java, and in the names of PostgreSQL archives. */
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, Linux, x86_64, initdb",
        "Linux, aarch64, Linux, arm_64, initdb",
        "Mac OS X, x86_64, Darwin, x86_64, initdb",
        "Mac OS X, aarch64, Darwin, arm_64, initdb",
        "Windows 11, amd64, Windows, x86_64, initdb.exe",
        "Windows 11, aarch64, Windows, x86_64, initdb.exe"
    })
    void choosesProgramsForEachMachine(String name, String arch, String archive, String architecture, String program) {
        var system = OperatingSystem.named(name);
        assertThat(system.binaries()).isEqualTo(archive);
        assertThat(OperatingSystem.architecture(system, arch)).isEqualTo(architecture);
        assertThat(system.program("initdb")).isEqualTo(program);
    }
}
