package ca.roadshow.registration;

import ca.roadshow.testkit.PlaceNames;
import ca.roadshow.testkit.Translations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void everyKeyHasBothLanguages() {
        Translations.complete("registration/messages");
    }

    @Test
    void templatesUseExistingKeys() {
        Translations.known(
                List.of(Path.of("src/main/resources/registration/templates")),
                List.of("web/messages", "registration/messages"));
    }

    @Test
    void textsSpellPlacesConsistently() {
        PlaceNames.spelt(List.of(Path.of("src/main/resources")));
    }
}
