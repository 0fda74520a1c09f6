package ca.roadshow.web.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Tokens for links: HMAC-SHA256 over purpose, id and generation, cut to 160 bits. Signs with the current secret and also
 * accepts others, so that the secret can be rotated while links are in mailboxes.
 */
public class SignedLinks {

    private static final int SECRET_BYTES = 32;
    private static final int TOKEN_BYTES = 20;
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]+}");

    /** The current secret comes first. */
    private final List<SecretKey> keys;

    private final String origin;
    private final Map<String, List<String>> templates = new ConcurrentHashMap<>();

    /** @param secret base64 of at least 32 bytes */
    public SignedLinks(String secret, URI baseUrl) {
        this(secret, List.of(), baseUrl);
    }

    /**
     * @param secret signs new links
     * @param others secrets whose links are also accepted: former ones, or the next one during a rotation
     */
    public SignedLinks(String secret, List<String> others, URI baseUrl) {
        this.keys = Stream.concat(Stream.of(secret), others.stream())
                .map(each -> derive(decode(each)))
                .toList();
        this.origin = baseUrl.toString().replaceFirst("/+$", "");
    }

    /** Returns 27 URL-safe characters. */
    public String token(String purpose, String id, int generation) {
        return token(keys.getFirst(), purpose, id, generation);
    }

    /** Returns every accepted token: one for each secret, with the current secret's first. */
    public List<String> tokens(String purpose, String id, int generation) {
        return keys.stream().map(key -> token(key, purpose, id, generation)).toList();
    }

    /** Whether the token is valid. Takes the same time for every wrong token. */
    public boolean matches(@Nullable String token, String purpose, String id, int generation) {
        if (token == null) {
            return false;
        }
        var shown = token.getBytes(UTF_8);
        var found = false;
        for (var expected : tokens(purpose, id, generation)) {
            found |= MessageDigest.isEqual(expected.getBytes(UTF_8), shown);
        }
        return found;
    }

    /**
     * Returns the public address of a path template such as {@code /meetups/{id}/rsvps/{rsvp}?token={token}}, with its
     * values encoded.
     */
    public URI url(String template, Object... values) {
        var parts = templates.computeIfAbsent(template, this::parts);
        if (parts.size() != values.length + 1) {
            throw new IllegalArgumentException(template + " has " + (parts.size() - 1) + " variables");
        }
        var url = new StringBuilder(parts.getFirst());
        for (var index = 0; index < values.length; index++) {
            url.append(UriUtils.encode(values[index].toString(), UTF_8)).append(parts.get(index + 1));
        }
        return URI.create(url.toString());
    }

    /**
     * The encoded parts around the variables. Parsing a template takes longer than filling it, and a campaign fills
     * millions.
     */
    private List<String> parts(String template) {
        var encoded = UriComponentsBuilder.fromUriString(origin + template)
                .encode()
                .build()
                .toUriString();
        return List.of(VARIABLE.split(encoded, -1));
    }

    private static String token(SecretKey key, String purpose, String id, int generation) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sign(key, purpose, id, generation));
    }

    private static byte[] sign(SecretKey key, String purpose, String id, int generation) {
        var about = purpose.getBytes(UTF_8);
        var name = id.getBytes(UTF_8);
        var message = ByteBuffer.allocate(about.length + name.length + 3 * Integer.BYTES)
                .putInt(about.length)
                .put(about)
                .putInt(name.length)
                .put(name)
                .putInt(generation);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(message.array()), TOKEN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String secret) {
        var bytes = Base64.getDecoder().decode(secret.strip());
        if (bytes.length < SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "Each of roadshow.link-secret and roadshow.other-link-secrets must be base64 of at least 32 bytes");
        }
        return bytes;
    }

    private static SecretKey derive(byte[] secret) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand("roadshow.link.v1".getBytes(UTF_8), SECRET_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
