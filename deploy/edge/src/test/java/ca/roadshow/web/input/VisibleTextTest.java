package ca.roadshow.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ', '\t', 0x85, 0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x180B, 0x180E,
                0x2000, 0x200B, 0x200C, 0x200D, 0x200E, 0x2028, 0x2029, 0x202E, 0x202F, 0x205F, 0x2060, 0x2064, 0x2066,
                0x206F, 0x2800, 0x3000, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0x13441, 0x13442, 0x1BCA0, 0x1D159,
                0x1D173, 0xE0001, 0xE0020, 0xE0100, 0x0301, 0x20DD, 0x0378
            })
    void invisibleTextIsBlank(int codePoint) {
        var text = Character.toString(codePoint);

        assertThat(VisibleText.isBlank(text)).isTrue();
        assertThat(VisibleText.isBlank(" " + text.repeat(3) + "\u200b")).isTrue();
        assertThat(VisibleText.isBlank(text + "李")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "李", "🍁", "م", "ක", "7", "-", "ᅡ가"})
    void visibleTextIsNotBlank(String text) {
        assertThat(VisibleText.isBlank(text)).isFalse();
    }
}
