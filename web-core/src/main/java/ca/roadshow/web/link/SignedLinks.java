package ca.roadshow.web.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Tokens for links in mails: HMAC-SHA256 over purpose, id and generation, cut to 160 bits; a new generation ends old links. */
public class SignedLinks {

    private static final int SECRET_BYTES = 32;
    private static final int TOKEN_BYTES = 20;

    private final SecretKey key;
    private final URI baseUrl;

    /** @param secret base64 of at least 32 bytes */
    public SignedLinks(String secret, URI baseUrl) {
        this.key = derive(decode(secret));
        this.baseUrl = baseUrl;
    }

    /** 27 URL-safe characters. */
    public String token(String purpose, String id, int generation) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sign(purpose, id, generation));
    }

    /** Takes the same time for every wrong token. */
    public boolean matches(@Nullable String token, String purpose, String id, int generation) {
        var expected = token(purpose, id, generation).getBytes(UTF_8);
        return token != null && MessageDigest.isEqual(expected, token.getBytes(UTF_8));
    }

    /** The public address of a path template such as {@code /meetups/{id}/rsvps/{rsvp}?token={token}}, its values encoded. */
    public URI url(String template, Object... values) {
        return UriComponentsBuilder.fromUriString(baseUrl.toString().replaceFirst("/+$", "") + template)
                .encode()
                .buildAndExpand(values)
                .toUri();
    }

    private byte[] sign(String purpose, String id, int generation) {
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
            throw new IllegalArgumentException("roadshow.link-secret must be base64 of at least 32 bytes");
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
