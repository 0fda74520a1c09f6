package ca.roadshow.notifications.feedback.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.notifications.platform.FeedbackSettings;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The signature of a webhook: {@code t=<seconds since 1970>,v1=<hex>}, where {@code v1} is the HMAC-SHA256 of the time, a dot and
 * the body.
 */
@Component
class WebhookSignature {

    static final String HEADER = "Roadshow-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-fA-F]{64})");

    private final List<SecretKeySpec> keys;
    private final Duration tolerance;
    private final Clock clock;

    WebhookSignature(FeedbackSettings settings, Clock clock) {
        this.keys =
                settings.webhook().secrets().stream().map(WebhookSignature::key).toList();
        this.tolerance = settings.webhook().tolerance();
        this.clock = clock;
    }

    boolean isOff() {
        return keys.isEmpty();
    }

    /** Whether the body was signed with one of the secrets, at a time close to now. */
    boolean matches(@Nullable String header, byte[] body) {
        var parts = FORM.matcher(header == null ? "" : header.strip());
        if (!parts.matches()) {
            return false;
        }
        var signature = HexFormat.of().parseHex(parts.group(2));
        var found = false;
        for (var key : keys) {
            found |= MessageDigest.isEqual(sign(key, parts.group(1), body), signature);
        }
        return found && isCloseToNow(Instant.ofEpochSecond(Long.parseLong(parts.group(1))));
    }

    private boolean isCloseToNow(Instant at) {
        return Duration.between(at, clock.instant()).abs().compareTo(tolerance) <= 0;
    }

    private static byte[] sign(SecretKeySpec key, String time, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((time + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    private static SecretKeySpec key(String secret) {
        var bytes = Base64.getDecoder().decode(secret.strip());
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "Each of roadshow.feedback.webhook.secrets must be base64 of at least 32 bytes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
