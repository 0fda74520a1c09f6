package ca.roadshow.notifications.feedback.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Verifies the signature of an Amazon SNS message with the certificate that the message names. Only Amazon can publish a
 * certificate at that address.
 */
@Component
class SnsSignature {

    private static final Logger log = LoggerFactory.getLogger(SnsSignature.class);

    /** The greatest age of a message. SNS does not retry for longer. */
    private static final Duration OLDEST = Duration.ofDays(1);

    private static final Duration GREATEST_CLOCK_DIFFERENCE = Duration.ofMinutes(15);

    private final SnsEndpoint endpoint;
    private final Clock clock;
    private final Cache<URI, X509Certificate> certificates = Caffeine.newBuilder()
            .maximumSize(16)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    SnsSignature(SnsEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    boolean isValid(SnsMessage message, SnsTopic topic) {
        var algorithm = algorithm(message.text("SignatureVersion"));
        var address = topic.certificate(message.text("SigningCertURL"));
        if (algorithm.isEmpty() || address.isEmpty() || !isRecent(message.text("Timestamp"))) {
            return false;
        }
        try {
            var certificate = certificate(address.get());
            certificate.checkValidity();
            var check = Signature.getInstance(algorithm.get());
            check.initVerify(certificate.getPublicKey());
            check.update(message.signed());
            return check.verify(Base64.getDecoder().decode(message.text("Signature")));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException failure) {
            log.warn("Could not verify the signature of an SNS message: {}", failure.toString());
            return false;
        }
    }

    private X509Certificate certificate(URI address) throws IOException, GeneralSecurityException {
        @Nullable X509Certificate known = certificates.getIfPresent(address);
        if (known != null) {
            return known;
        }
        var fetched = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(endpoint.fetch(address)));
        certificates.put(address, fetched);
        return fetched;
    }

    private static Optional<String> algorithm(String version) {
        return switch (version) {
            case "1" -> Optional.of("SHA1withRSA");
            case "2" -> Optional.of("SHA256withRSA");
            default -> Optional.empty();
        };
    }

    private boolean isRecent(String timestamp) {
        try {
            var at = Instant.parse(timestamp);
            var now = clock.instant();
            return at.isAfter(now.minus(OLDEST)) && at.isBefore(now.plus(GREATEST_CLOCK_DIFFERENCE));
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }
}
