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
    void isMadeWhereThereIsNone() throws IOException {
        try (var folder = DataFolder.taken(options(false))) {
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void keepsWhatItHolds() throws IOException {
        DataFolder.taken(options(false)).close();
        Files.writeString(data().resolve("kept"), "kept");
        DataFolder.taken(options(false)).close();
        assertThat(data().resolve("kept")).exists();
    }

    @Test
    void beginsAnewWhenToldTo() throws IOException {
        DataFolder.taken(options(false)).close();
        Files.createDirectories(data().resolve("kafka/logs"));
        Files.writeString(data().resolve("kafka/logs/segment"), "old");
        DataFolder.taken(options(true)).close();
        assertThat(data().resolve("kafka")).doesNotExist();
        DataFolder.taken(options(false)).close();
    }

    @Test
    void leavesOtherPeoplesFoldersAlone() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("thesis.tex"), "precious");
        assertThatThrownBy(() -> DataFolder.taken(options(true)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not one of Roadshow's");
        assertThat(data()).isDirectoryContaining(file -> file.endsWith("thesis.tex"));
    }

    private Options options(boolean fresh) {
        return new Options(8080, data(), fresh, false, false);
    }

    private Path data() {
        return parent.resolve("data");
    }
}
