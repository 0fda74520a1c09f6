package ca.roadshow.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private final EmailAddressValidator validator = new EmailAddressValidator(new MailDomains(List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a+b.c_d-e@sub.example.co",
                "o'neil@example.ca",
                "ada@straße.example.org",
                "a!#$%&'*+/=?^_`{|}~-z@example.org",
                "ada@communauté.ca"
            })
    void acceptsDeliverableAddresses(String address) {
        assertThat(validator.isValid(address)).isTrue();
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
                "ada@localhost",
                "ada@roadshow.localhost",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                "ada@printer.local",
                "ada@xn--a.example.org",
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
    void refusesOtherAddresses(String address) {
        assertThat(validator.isValid(address)).isFalse();
    }

    @Test
    void limitsLengths() {
        assertThat(validator.isValid("a".repeat(64) + "@example.org")).isTrue();
        assertThat(validator.isValid("a".repeat(65) + "@example.org")).isFalse();
        assertThat(validator.isValid("ada@" + "a.".repeat(119) + "example.org")).isTrue();
        assertThat(validator.isValid("ada@" + "a.".repeat(120) + "example.org")).isFalse();
    }
}
