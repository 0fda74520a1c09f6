package ca.roadshow.cfp;

import ca.roadshow.testkit.PlaceNames;
import ca.roadshow.testkit.Translations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void hasEveryTextInBothLanguages() {
        Translations.complete("cfp/messages");
    }

    @Test
    void hasEveryTextOfTheTemplates() {
        Translations.known(
                List.of(Path.of("src/main/resources/cfp/templates")), List.of("web/messages", "cfp/messages"));
    }

    @Test
    void spellsPlaceNamesConsistently() {
        PlaceNames.spelt(List.of(Path.of("src/main/resources")));
    }
}
