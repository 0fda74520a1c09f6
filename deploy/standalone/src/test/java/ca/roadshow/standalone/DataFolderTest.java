package ca.roadshow.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void createsMissingFolder() throws IOException {
        try (var folder = DataFolder.taken(data())) {
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void keepsContents() throws IOException {
        DataFolder.taken(data()).close();
        Files.writeString(data().resolve("kept"), "kept");
        DataFolder.taken(data()).close();
        assertThat(data().resolve("kept")).exists();
    }

    @Test
    void deletesContentsOnRequest() throws IOException {
        DataFolder.taken(data()).close();
        Files.createDirectories(data().resolve("kafka/logs"));
        Files.writeString(data().resolve("kafka/logs/segment"), "old");
        try (var folder = DataFolder.taken(data())) {
            folder.beginAnew();
        }
        assertThat(data().resolve("kafka")).doesNotExist();
        DataFolder.taken(data()).close();
    }

    @Test
    void refusesFolderWithOtherFiles() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("thesis.tex"), "precious");
        assertThatThrownBy(() -> DataFolder.taken(data()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not one of Roadshow's");
        assertThat(data()).isDirectoryContaining(file -> file.endsWith("thesis.tex"));
    }

    private Path data() {
        return parent.resolve("data");
    }
}
