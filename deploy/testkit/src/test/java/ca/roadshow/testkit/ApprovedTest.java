package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedTest {

    @TempDir
    private Path root;

    private Approved approved;

    @BeforeEach
    void start() {
        approved = new Approved(root);
    }

    @Test
    void missingFileFailsWithInstructions() {
        assertThatThrownBy(() -> approved.verify("events/seat.v1", "{\"seat\":1}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("mv " + root.resolve("events/seat.v1.received.json"));
        assertThat(root.resolve("events/seat.v1.received.json")).hasContent("""
                {
                  "seat" : 1
                }""");
    }

    @Test
    void layoutOfApprovedFileDoesNotMatter() throws IOException {
        approve("seat.v1", "{ \"seat\":1,\r\n \"name\":\"Zoé\" }");
        Files.writeString(root.resolve("seat.v1.received.json"), "left over");

        approved.verify("seat.v1", "{\"seat\":1,\"name\":\"Zoé\"}");

        assertThat(root.resolve("seat.v1.received.json")).doesNotExist();
    }

    @Test
    void differenceFailsWithLines() throws IOException {
        approve("seat.v1", "{\"seat\":1,\"name\":\"Zoé\"}");

        assertThatThrownBy(() -> approved.verify("seat.v1", "{\"seat\":2,\"name\":\"Zoé\",\"row\":3}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-   \"seat\" : 1,")
                .hasMessageContaining("+   \"seat\" : 2,")
                .hasMessageContaining("+   \"row\" : 3");
        assertThat(root.resolve("seat.v1.json")).hasContent("{\"seat\":1,\"name\":\"Zoé\"}");
    }

    @Test
    void largeNumbersAndExactDecimalsAreCompared() throws IOException {
        approve("price.v1", "{\"price\":12345678901234567890.10}");

        assertThatThrownBy(() -> approved.verify("price.v1", "{\"price\":12345678901234567890.11}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void listsFilesWithoutReceivedOnes() throws IOException {
        approve("events/b.v1", "{}");
        approve("events/a.v1", "{}");
        approve("events/c.v1.received", "{}");

        assertThat(approved.list("events"))
                .containsExactly(root.resolve("events/a.v1.json"), root.resolve("events/b.v1.json"));
        assertThat(approved.list("nothing")).isEmpty();
    }

    private void approve(String name, String json) throws IOException {
        var file = root.resolve(name + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }
}
