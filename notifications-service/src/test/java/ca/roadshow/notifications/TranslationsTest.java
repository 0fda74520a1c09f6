package ca.roadshow.notifications;

import ca.roadshow.testkit.PlaceNames;
import ca.roadshow.testkit.Translations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void everyTextExistsInBothLanguages() {
        Translations.complete("notifications/messages");
    }

    @Test
    void templatesUseTextsThatExist() {
        Translations.known(
                List.of(Path.of("src/main/resources/notifications/templates")),
                List.of("web/messages", "notifications/messages"));
    }

    @Test
    void textsSpellPlacesConsistently() {
        PlaceNames.spelt(List.of(Path.of("src/main/resources")));
    }
}
