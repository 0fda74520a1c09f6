package ca.roadshow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areRandomAndHave32Bytes() {
        var secrets = Secrets.keptIn(file(), List.of("one", "two"));
        assertThat(Base64.getDecoder().decode(secrets.of("one"))).hasSize(32);
        assertThat(secrets.of("one")).isNotEqualTo(secrets.of("two"));
    }

    @Test
    void areTheSameAfterRestart() {
        var first = Secrets.keptIn(file(), List.of("one")).of("one");
        assertThat(Secrets.keptIn(file(), List.of("one", "two")).of("one")).isEqualTo(first);
    }

    @Test
    void areReadableByOwnerOnly() throws IOException {
        Secrets.keptIn(file(), List.of("one"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Path file() {
        return folder.resolve("secrets.properties");
    }
}
