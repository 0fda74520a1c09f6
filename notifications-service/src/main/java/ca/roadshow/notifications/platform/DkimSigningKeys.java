package ca.roadshow.notifications.platform;

import java.io.IOException;
import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys that sign mails, read at startup. The service does not start if a key is missing or invalid. */
@Component
public final class DkimSigningKeys {

    private static final int FEWEST_BITS = 1024;
    private static final Pattern SELECTOR = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /**
     * @param domain domain of the sender, in ASCII
     * @param selector names the key in DNS: {@code <selector>._domainkey.<domain>}
     */
    public record SigningKey(String domain, String selector, PrivateKey key) {}

    private final String domain;
    private final Map<String, RSAPrivateCrtKey> keys = new TreeMap<>();
    private final @Nullable String active;

    public DkimSigningKeys(DkimSettings settings, MailSettings mail) {
        var from = mail.fromAddress();
        this.domain = IDN.toASCII(from.substring(from.lastIndexOf('@') + 1)).toLowerCase(Locale.ROOT);
        settings.keys().forEach((selector, file) -> keys.put(checked(selector), read(file)));
        this.active = active(settings.selector());
    }

    private @Nullable String active(@Nullable String chosen) {
        if (chosen != null && !keys.containsKey(chosen)) {
            throw new IllegalStateException("roadshow.mail.dkim.selector is " + chosen
                    + ", but roadshow.mail.dkim.keys." + chosen + " is not set");
        }
        if (chosen == null && keys.size() > 1) {
            throw new IllegalStateException(
                    "roadshow.mail.dkim.keys has several keys: set roadshow.mail.dkim.selector to the one that signs");
        }
        return chosen == null && !keys.isEmpty() ? keys.keySet().iterator().next() : chosen;
    }

    /** Returns the key that signs; empty if mails are not signed. */
    public Optional<SigningKey> active() {
        return Optional.ofNullable(active)
                .map(selector -> new SigningKey(domain, selector, Objects.requireNonNull(keys.get(selector))));
    }

    /** Returns the public keys to publish, in base64 by selector (RFC 6376, section 3.6.1). Includes former keys. */
    public Map<String, String> publicKeys() {
        var all = new TreeMap<String, String>();
        keys.forEach((selector, key) -> all.put(selector, publicKey(key)));
        return all;
    }

    private static String publicKey(RSAPrivateCrtKey key) {
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return Base64.getEncoder()
                    .encodeToString(
                            KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String checked(String selector) {
        if (!SELECTOR.matcher(selector).matches()) {
            throw new IllegalStateException("Not a DKIM selector: " + selector);
        }
        return selector;
    }

    private static RSAPrivateCrtKey read(Path file) {
        try {
            var pem = PEM.matcher(Files.readString(file));
            if (!pem.find()) {
                throw new IllegalStateException(
                        "The DKIM key " + file
                                + " is not a PEM file with a PRIVATE KEY (PKCS #8); openssl pkcs8 -topk8 -nocrypt converts others");
            }
            var encoded = Base64.getMimeDecoder().decode(pem.group(1));
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (key instanceof RSAPrivateCrtKey rsa && rsa.getModulus().bitLength() >= FEWEST_BITS) {
                return rsa;
            }
            throw new IllegalStateException("The DKIM key " + file + " has fewer than " + FEWEST_BITS + " bits");
        } catch (IOException missing) {
            throw new IllegalStateException("The DKIM key " + file + " cannot be read", missing);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException("The DKIM key " + file + " is not an RSA private key", broken);
        }
    }
}
