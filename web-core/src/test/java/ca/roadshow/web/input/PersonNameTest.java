package ca.roadshow.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void countsPeoplesLettersNotTheirEncoding() {
        assertThat(PersonNameValidator.valid("🍁".repeat(200))).isTrue();
        assertThat(PersonNameValidator.valid("🍁".repeat(201))).isFalse();
    }

    @Test
    void refusesBlankAndMoreThanOneLine() {
        assertThat(PersonNameValidator.valid(" ")).isFalse();
        assertThat(PersonNameValidator.valid("Ada\nLovelace")).isFalse();
        assertThat(PersonNameValidator.valid("Ada Lovelace")).isTrue();
    }
}
