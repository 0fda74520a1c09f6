package ca.roadshow.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void keepsNamesAsTheyAre() {
        assertThat(OneLine.of("  Zoé Lévesque-O’Neil ")).isEqualTo("Zoé Lévesque-O’Neil");
    }

    @Test
    void turnsEveryKindOfLineEndIntoASpace() {
        assertThat(OneLine.of("Eve\r\nBcc: all@example.org\u2028x\u0085y\u0000z"))
                .isEqualTo("Eve Bcc: all@example.org x y z");
    }

    @Test
    void cutsWhatIsTooLongBetweenCharacters() {
        assertThat(OneLine.of("🎸".repeat(300))).isEqualTo("🎸".repeat(199) + "…");
    }
}
