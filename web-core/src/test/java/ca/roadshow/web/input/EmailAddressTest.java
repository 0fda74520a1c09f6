package ca.roadshow.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a+b.c_d-e@sub.example.co",
                "o'neil@example.ca",
                "ada@localhost",
                "a!#$%&'*+/=?^_`{|}~-z@example.org",
                "ada@communauté.ca"
            })
    void takesWhatMailCanGoTo(String address) {
        assertThat(EmailAddressValidator.valid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "éloïse@exemple.ca",
                "ada\u200b@example.org",
                "\"ada lovelace\"@example.org",
                "@example.org",
                "ada@",
                "ada@example",
                "ada@@example.org",
                "a@b@example.org",
                "ada lovelace@example.org",
                "ada@exam ple.org",
                ".ada@example.org",
                "ada.@example.org",
                "a..b@example.org",
                "ada@example..org",
                "ada@-example.org",
                "ada@example.org\r\nBcc: x@y.org",
                "Ada <ada@example.org>"
            })
    void refusesTheRest(String address) {
        assertThat(EmailAddressValidator.valid(address)).isFalse();
    }

    @Test
    void knowsTheSizes() {
        assertThat(EmailAddressValidator.valid("a".repeat(64) + "@example.org")).isTrue();
        assertThat(EmailAddressValidator.valid("a".repeat(65) + "@example.org")).isFalse();
        assertThat(EmailAddressValidator.valid("ada@" + "a.".repeat(119) + "example.org"))
                .isTrue();
        assertThat(EmailAddressValidator.valid("ada@" + "a.".repeat(120) + "example.org"))
                .isFalse();
    }
}
