package ca.roadshow.events.slug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Présentez à l’Événement 2027!, presentez-a-l-evenement-2027",
        "L'atelier d'été, l-atelier-d-ete",
        "Les œuvres de Cœur, les-oeuvres-de-coeur",
        "Straße und Maß, strasse-und-mass",
        "STRAẞE, strasse",
        "Smørrebrød, smorrebrod",
        "Æther, aether",
        "Łódź, lodz",
        "Đà Nẵng, da-nang",
        "ﬁne eﬀort, fine-effort",
        "Þór, thor",
        "İstanbul, istanbul",
        "ılık, ilik",
        "cafe\u0301, cafe",
        "Москва, moskva",
        "日本, ri-ben",
        "Αθήνα, athena",
        "ｆｕｌｌ ｗｉｄｔｈ, full-width",
        "Kubernetes 1.31 & Go, kubernetes-1-31-go",
        "--a--b--, a-b",
        "𝒵oé, zoe"
    })
    void convertsAllScriptsToAscii(String name, String slug) {
        assertThat(Slugs.of(name, 80))
                .isEqualTo(slug)
                .satisfies(made -> assertThat(Slugs.isSlug(made)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🍁🍁", "!?", "-"})
    void isEmptyWithoutLettersAndDigits(String name) {
        assertThat(Slugs.of(name, 80)).isEmpty();
    }

    @Test
    void cutsToLengthWithoutTrailingHyphen() {
        assertThat(Slugs.of("a".repeat(5_000), 80)).hasSize(80);
        assertThat(Slugs.of("abc def", 4)).isEqualTo("abc");
        assertThat(Slugs.of("ß".repeat(5_000), 81)).isEqualTo("s".repeat(81));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a--b", "-a", "a-", "é", "a b"})
    void recognizesInvalidSlugs(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
    }

    @Test
    void acceptsTextOfAnyLength() {
        assertThat(Slugs.isSlug("a-".repeat(500_000) + "a")).isTrue();
        assertThat(Slugs.of("a-".repeat(500_000), 80)).hasSize(79);
    }
}
