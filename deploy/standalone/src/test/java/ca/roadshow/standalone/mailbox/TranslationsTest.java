package ca.roadshow.standalone.mailbox;

import ca.roadshow.testkit.PlaceNames;
import ca.roadshow.testkit.Translations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void everyKeyHasBothLanguages() {
        Translations.complete("mailbox/messages");
    }

    @Test
    void templatesUseExistingKeys() {
        Translations.known(
                List.of(Path.of("src/main/resources/mailbox/templates")), List.of("mailbox/messages", "web/messages"));
    }

    @Test
    void textsSpellPlacesConsistently() {
        PlaceNames.spelt(List.of(Path.of("src/main/resources")));
    }
}
