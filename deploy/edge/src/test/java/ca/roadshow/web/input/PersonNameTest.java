package ca.roadshow.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @Test
    void countsCodePoints() {
        assertThat(PersonNameValidator.valid("🍁".repeat(200))).isTrue();
        assertThat(PersonNameValidator.valid("🍁".repeat(201))).isFalse();
    }

    @Test
    void refusesBlankNamesAndLineBreaks() {
        assertThat(PersonNameValidator.valid(" ")).isFalse();
        assertThat(PersonNameValidator.valid("Ada\nLovelace")).isFalse();
        assertThat(PersonNameValidator.valid("Ada Lovelace")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0",
                "\u200b",
                "\u2800",
                "\u3164",
                "\u115f\u1160",
                "\u17b4",
                " \u200d ",
                "Ada\u2028Lovelace",
                "Ada\u2029Lovelace",
                "Ada\u0085Lovelace",
                "Ada\tLovelace"
            })
    void refusesInvisibleTextAndLineBreaks(String name) {
        assertThat(PersonNameValidator.valid(name)).isFalse();
    }

    /** A greeting must not carry someone else's link into a mailbox. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claim your prize at https://evil.example",
                "HTTP://evil.example",
                "ftp://x",
                "see www.evil.example",
                "WWW.evil.example",
                "bit.ly/claim"
            })
    void refusesWebAddresses(String name) {
        assertThat(PersonNameValidator.valid(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نامه\u200cای",
                "ශ්\u200dරී",
                "J. R. R. Tolkien",
                "Dr.Martin",
                "Jean/Jeanne",
                "Owww. Smith",
                "O’Neil-Tremblay",
                "李明"
            })
    void acceptsNamesInAllScripts(String name) {
        assertThat(PersonNameValidator.valid(name)).isTrue();
    }
}
