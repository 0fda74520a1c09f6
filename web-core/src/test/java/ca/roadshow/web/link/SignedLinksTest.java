package ca.roadshow.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

    private static final URI BASE = URI.create("https://roadshow.example/");

    private final SignedLinks links = new SignedLinks(secret(1), BASE);

    @Test
    void acceptsOwnTokenOnly() {
        var token = links.token("rsvp", "rsvp-1", 1);

        assertThat(token).matches("[A-Za-z0-9_-]{27}");
        assertThat(links.matches(token, "rsvp", "rsvp-1", 1)).isTrue();
        assertThat(links.matches(token, "proposal", "rsvp-1", 1)).isFalse();
        assertThat(links.matches(token, "rsvp", "rsvp-2", 1)).isFalse();
        assertThat(links.matches(token + "x", "rsvp", "rsvp-1", 1)).isFalse();
        assertThat(links.matches(null, "rsvp", "rsvp-1", 1)).isFalse();
        assertThat(links.matches("é", "rsvp", "rsvp-1", 1)).isFalse();
    }

    @Test
    void bindsTokenToGeneration() {
        assertThat(links.matches(links.token("rsvp", "rsvp-1", 1), "rsvp", "rsvp-1", 2))
                .isFalse();
    }

    @Test
    void separatesPurposeFromId() {
        assertThat(links.token("ab", "c", 1)).isNotEqualTo(links.token("a", "bc", 1));
    }

    @Test
    void dependsOnSecretOnly() {
        assertThat(new SignedLinks(secret(1), BASE).token("rsvp", "rsvp-1", 1))
                .isEqualTo(links.token("rsvp", "rsvp-1", 1));
        assertThat(new SignedLinks(secret(2), BASE).token("rsvp", "rsvp-1", 1))
                .isNotEqualTo(links.token("rsvp", "rsvp-1", 1));
    }

    @Test
    void refusesAShortSecret() {
        var secret = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatIllegalArgumentException().isThrownBy(() -> new SignedLinks(secret, BASE));
    }

    @Test
    void buildsPublicAddresses() {
        assertThat(links.url("/meetups/{id}/rsvp?token={token}", "a b/c", "t&1"))
                .isEqualTo(URI.create("https://roadshow.example/meetups/a%20b%2Fc/rsvp?token=t%261"));
    }

    @Test
    void refusesTooFewOrTooManyValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> links.url("/meetups/{id}", "a", "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> links.url("/meetups/{id}"));
    }

    private static String secret(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
