package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceNamesTest {

    @TempDir
    Path folder;

    @Test
    void acceptsOneSpellingAndAddresses() throws IOException {
        write("messages.properties", "where=Montréal and Québec City, https://example.org/Kubernetes-Montreal/");
        write("messages_fr.properties", "where=Montréal et Québec");
        assertThatCode(() -> PlaceNames.spelt(List.of(folder))).doesNotThrowAnyException();
    }

    @Test
    void namesEveryOtherSpelling() throws IOException {
        write("messages.properties", "where=Montreal");
        write("messages_fr.properties", "where=Québec City");
        write("history.json", "{\"city\": \"Quebec City\"}");
        assertThatThrownBy(() -> PlaceNames.spelt(List.of(folder)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("3 names of places")
                .hasMessageContaining("messages.properties: where=Montreal")
                .hasMessageContaining("messages_fr.properties: where=Québec City");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
