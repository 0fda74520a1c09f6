package ca.roadshow.web;

import ca.roadshow.testkit.PlaceNames;
import ca.roadshow.testkit.Translations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void everyTextExistsInBothLanguages() {
        Translations.complete("web/messages");
    }

    @Test
    void templatesUseExistingKeys() {
        Translations.known(List.of(Path.of("src/main/resources/web/templates")), List.of("web/messages"));
    }

    @Test
    void textsSpellPlacesConsistently() {
        PlaceNames.spelt(List.of(Path.of("src/main/resources")));
    }
}
