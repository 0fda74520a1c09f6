package ca.roadshow.notifications.mail.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.web.link.SignedLinks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    private static final URI SITE = URI.create("https://meetups.example.org");
    private static final String SECRET = secret("the secret of these tests has 32+ bytes");
    private static final SignedLinks SIGNED = new SignedLinks(SECRET, SITE);
    private static final String MAILBOX = "bounces@meetups.example.org";

    @ParameterizedTest
    @ValueSource(longs = {1, 31, 32, 4_711, 8_589_934_592L, Long.MAX_VALUE})
    void identifiesTheMail(long id) {
        var address = returnPath(MAILBOX).of(id);
        assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
        assertThat(returnPath(MAILBOX).mailOf(address)).hasValue(id);
        assertThat(returnPath(MAILBOX).mailOf(address.toUpperCase(Locale.ROOT))).hasValue(id);
    }

    @Test
    void rejectsAForgedTag() {
        var address = returnPath(MAILBOX).of(4_711);
        for (var at = "bounces+".length(); at < address.indexOf('@'); at++) {
            var other = address.charAt(at) == '0' ? '1' : '0';
            var forged = address.substring(0, at) + other + address.substring(at + 1);
            assertThat(returnPath(MAILBOX).mailOf(forged)).as(forged).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bounces@meetups.example.org",
                "bounces+@meetups.example.org",
                "bounces+0@meetups.example.org",
                "bounces+wxyz@meetups.example.org",
                "bounces+vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv@meetups.example.org",
                "someone+123@example.org"
            })
    void ignoresOtherAddresses(String address) {
        assertThat(returnPath(MAILBOX).mailOf(address)).isEmpty();
    }

    @Test
    void acceptsAnEarlierSecret() {
        var rotated = new SignedLinks(secret("the next secret, which also has 32+ bytes"), List.of(SECRET), SITE);
        var address = returnPath(MAILBOX).of(7);
        assertThat(new ReturnPath(MAILBOX, "hello@example.org", rotated).mailOf(address))
                .hasValue(7);
    }

    @Test
    void isTheSenderWithoutAMailbox() {
        assertThat(returnPath(null).of(7)).isEqualTo("hello@example.org");
        assertThat(returnPath(null).mailOf("hello@example.org")).isEmpty();
    }

    @Test
    void leavesOnlyItsOwnList() {
        var addresses = new UnsubscribeAddress(MAILBOX, SIGNED);
        var address = addresses.of(7, "community:ottawa").orElseThrow().getSchemeSpecificPart();
        var request = addresses.read(address.replaceFirst("\\?.*", "")).orElseThrow();
        assertThat(request.mailId()).isEqualTo(7);
        assertThat(request.names("community:ottawa")).isTrue();
        assertThat(request.names("newsletter")).isFalse();
        assertThat(request.names(UnsubscribeAddress.EVERYTHING)).isFalse();
        assertThat(returnPath(MAILBOX).mailOf(address)).isEmpty();
        assertThat(addresses.read(returnPath(MAILBOX).of(7))).isEmpty();
    }

    private static ReturnPath returnPath(@Nullable String mailbox) {
        return new ReturnPath(mailbox, "hello@example.org", SIGNED);
    }

    private static String secret(String text) {
        return Objects.requireNonNull(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
}
