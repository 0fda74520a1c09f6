package ca.roadshow.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void normalizesLineEnds() {
        assertThat(TypedText.of(" One\r\n\r\nTwo\rThree\nFour\r\n ")).isEqualTo("One\n\nTwo\nThree\nFour");
        assertThat(TypedText.of("\r\n")).isEmpty();
    }
}
