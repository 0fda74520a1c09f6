package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Path TEMPLATES = Path.of("src", "test", "resources", "translations", "templates");

    @Test
    void completeBundlePasses() {
        assertThatCode(() -> Translations.complete("translations/good")).doesNotThrowAnyException();
    }

    @Test
    void namesEveryFaultOfBundle() {
        assertThatThrownBy(() -> Translations.complete("translations/bad"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bad_fr.properties: only.english is missing")
                .hasMessageContaining("bad.properties: only.french is missing")
                .hasMessageContaining("bad_fr.properties: blank is blank")
                .hasMessageContaining("bad_fr.properties: greeting has placeholders [], in English [0]")
                .hasMessageContaining("bad_fr.properties: seats must double its apostrophe")
                .hasMessageContaining("bad_fr.properties: plain doubles an apostrophe")
                .hasMessageContaining("bad.properties: twice occurs twice")
                .hasMessageContaining("bad_fr.properties: spaced needs a no-break space")
                .hasMessageStartingWith("9 problems");
    }

    @Test
    void namesOtherEncodingsAndMissingFiles() {
        assertThatThrownBy(() -> Translations.complete("translations/latin"))
                .hasMessageContaining("latin_fr.properties is not UTF-8");
        assertThatThrownBy(() -> Translations.complete("translations/nowhere"))
                .hasMessageContaining("nowhere_fr.properties is not on the class path");
    }

    @Test
    void findsUnknownKeysInTemplates() {
        assertThatCode(() -> Translations.known(List.of(TEMPLATES.resolve("good")), List.of("translations/good")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Translations.known(List.of(TEMPLATES), List.of("translations/good")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("page.html asks for not.there")
                .hasMessageContaining("mail.txt asks for neither.there")
                .hasMessageStartingWith("2 problems");
    }
}
