package ca.roadshow.events.person;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes {@link AddressId}s: HMAC-SHA256 of the normalised address under the network's secret, cut to 120 bits. */
public final class AddressIds {

    private static final int LENGTH_BYTES = 15;

    private final SecretKeySpec networkSecret;

    AddressIds(byte[] networkSecret) {
        this.networkSecret = new SecretKeySpec(networkSecret, "HmacSHA256");
    }

    /** The id of whoever reads mail at {@code address}; letter case and the domain's script do not matter. */
    public AddressId of(String address) {
        return new AddressId(AddressId.PREFIX
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(hmac(normalised(address)), LENGTH_BYTES)));
    }

    /** What is kept of a request's key: HMAC-SHA256 together with the address, so that neither can be guessed from it. */
    public String fingerprint(AddressId person, String requestKey) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(hmac(person.value() + " " + requestKey), LENGTH_BYTES));
    }

    private byte[] hmac(String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(networkSecret);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    /** Trimmed, lower case, domain in ASCII (RFC 5891); the local part keeps its dots and tags. */
    static String normalised(String address) {
        var trimmed = address.strip().toLowerCase(Locale.ROOT);
        var at = trimmed.lastIndexOf('@');
        if (at < 1 || at == trimmed.length() - 1) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        return trimmed.substring(0, at + 1) + IDN.toASCII(trimmed.substring(at + 1));
    }
}
