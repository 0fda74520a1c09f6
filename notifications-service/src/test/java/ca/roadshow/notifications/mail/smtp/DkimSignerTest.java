package ca.roadshow.notifications.mail.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.roadshow.notifications.platform.DkimSettings;
import ca.roadshow.notifications.platform.DkimSigningKeys;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DkimSignerTest {

    @TempDir
    Path folder;

    @Test
    void signsByTheStandard() throws Exception {
        var keys = keys("autumn", Map.of("autumn", pem("autumn.pem")));
        var sent = signed(keys);
        var signature = DkimCheck.of(sent);
        assertThat(signature.isValid(records(keys))).isTrue();
        assertThat(signature.tag("s")).isEqualTo("autumn");
        assertThat(signature.tag("d")).isEqualTo("meetups.example.org");
        assertThat(signature.tag("c")).isEqualTo("relaxed/relaxed");
        assertThat(signature.tags()).as("the whole body is signed").doesNotContainKey("l");
        assertThat(signature.tag("h").toLowerCase(Locale.ROOT).split(":", -1))
                .contains("from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post");
    }

    @Test
    void anyChangeInvalidatesTheSignature() throws Exception {
        var keys = keys(null, Map.of("autumn", pem("autumn.pem")));
        var sent = signed(keys);
        assertThat(DkimCheck.of(sent.replace("See you there", "See you here")).isValid(records(keys)))
                .isFalse();
        assertThat(DkimCheck.of(sent.replace("one-click?token=1", "one-click?token=2"))
                        .isValid(records(keys)))
                .isFalse();
        assertThat(DkimCheck.of("Subject: Other\r\n" + sent).isValid(records(keys)))
                .as("a second subject")
                .isFalse();
    }

    @Test
    void theFormerKeyStaysValidAfterARotation() throws Exception {
        var autumn = pem("autumn.pem");
        var before = signed(keys("autumn", Map.of("autumn", autumn)));
        var keys = keys("winter", Map.of("autumn", autumn, "winter", pem("winter.pem")));
        var after = signed(keys);
        assertThat(DkimCheck.of(after).tag("s")).isEqualTo("winter");
        assertThat(DkimCheck.of(after).isValid(records(keys))).isTrue();
        assertThat(DkimCheck.of(before).isValid(records(keys))).isTrue();
        assertThat(keys.publicKeys()).containsOnlyKeys("autumn", "winter");
    }

    @Test
    void signsNothingWithoutAKey() throws Exception {
        assertThat(signed(keys(null, Map.of()))).doesNotContain("DKIM-Signature");
    }

    @Test
    void failsAtStartupIfAKeyIsMissingOrInvalid() throws Exception {
        var broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        var other = Files.writeString(folder.resolve("other.pem"), "-----BEGIN RSA PRIVATE KEY-----\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(null, Map.of("a", folder.resolve("missing.pem"))))
                .withMessageContaining("missing.pem cannot be read");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(null, Map.of("a", broken)))
                .withMessageContaining("is not an RSA private key");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(null, Map.of("a", other)))
                .withMessageContaining("PKCS #8");
        var key = pem("key.pem");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys("b", Map.of("a", key)))
                .withMessageContaining("roadshow.mail.dkim.keys.b is not set");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(null, Map.of("a", key, "b", key)))
                .withMessageContaining("set roadshow.mail.dkim.selector");
    }

    private static DkimSigningKeys keys(@Nullable String selector, Map<String, Path> files) {
        return new DkimSigningKeys(new DkimSettings(selector, files), TestSettings.mail(Map.of()));
    }

    /** Returns the keys as DNS publishes them. */
    private static Map<String, String> records(DkimSigningKeys keys) {
        return keys.publicKeys().entrySet().stream()
                .collect(Collectors.toMap(
                        key -> key.getKey() + "._domainkey.meetups.example.org",
                        key -> "v=DKIM1; k=rsa; p=" + key.getValue()));
    }

    private Path pem(String name) throws Exception {
        return Files.writeString(folder.resolve(name), privateKey());
    }

    private static String privateKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var encoded = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String signed(DkimSigningKeys keys) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress("hello@meetups.example.org", "Équipe", "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("zoe@example.org"));
        message.setSubject(
                "Nouvelles de décembre : trois rencontres, deux appels et une conférence à Montréal", "UTF-8");
        message.setHeader("Date", "Fri, 27 Nov 2026 20:00:00 +0000");
        message.setHeader("List-Unsubscribe", "<https://meetups.example.org/one-click?token=1>");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setText("Bonjour  à tous \n\n.\nSee you there\t\n\n\n", "UTF-8");
        message.saveChanges();
        new DkimSigner(keys).sign(message);
        var bytes = new ByteArrayOutputStream();
        message.writeTo(new CRLFOutputStream(bytes));
        return bytes.toString(US_ASCII);
    }
}
