package ca.roadshow.notifications.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void keepsPlainNames() {
        assertThat(OneLine.of("  Zoé Lévesque-O’Neil ")).isEqualTo("Zoé Lévesque-O’Neil");
    }

    @Test
    void replacesLineEndsBySpaces() {
        assertThat(OneLine.of("Eve\r\nBcc: all@example.org\u2028x\u0085y\u0000z"))
                .isEqualTo("Eve Bcc: all@example.org x y z");
    }

    @Test
    void removesDirectionControls() {
        assertThat(OneLine.of("\u202egro.elpmaxe@eve\u202c \u2067x\u2069")).isEqualTo("gro.elpmaxe@eve x");
    }

    @Test
    void breaksEncodedWords() {
        assertThat(OneLine.of("=?utf-8?q?Eve=0D=0ABcc:_x?=")).isEqualTo("= ?utf-8?q?Eve=0D=0ABcc:_x?=");
    }

    @Test
    void truncatesBetweenCharacters() {
        assertThat(OneLine.of("🎸".repeat(300))).isEqualTo("🎸".repeat(199) + "…");
    }
}
