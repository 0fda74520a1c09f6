package ca.roadshow.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortsTest {

    @TempDir
    private Path folder;

    @Test
    void areTheSameAfterRestart() {
        var first = FreePorts.remembered(folder, List.of("postgres", "kafka"));

        assertThat(first.ports().values()).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 30_000);
        assertThat(FreePorts.remembered(folder, List.of("postgres", "kafka"))).isEqualTo(first);
    }

    @Test
    void areReplacedIfTaken() throws Exception {
        var first = FreePorts.remembered(folder, List.of("postgres", "kafka"));
        try (var taken = new ServerSocket(first.of("kafka"), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var second = FreePorts.remembered(folder, List.of("postgres", "kafka"));

            assertThat(second.of("kafka")).isNotEqualTo(taken.getLocalPort());
            assertThat(second.of("postgres")).isEqualTo(first.of("postgres"));
            assertThat(FreePorts.remembered(folder, List.of("postgres", "kafka")))
                    .isEqualTo(second);
        }
    }

    @Test
    void ignoreInvalidFile() throws Exception {
        Files.writeString(folder.resolve("ports.properties"), "postgres=many\nkafka=99999\n");

        assertThat(FreePorts.remembered(folder, List.of("postgres", "kafka"))
                        .ports()
                        .values())
                .allMatch(port -> port >= 20_000);
    }
}
