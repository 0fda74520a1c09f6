package ca.roadshow.events.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes {@link AddressId}s: HMAC-SHA256 of the normalized address with the network's secret, cut to 120 bits. */
public final class AddressIds {

    private static final int LENGTH_BYTES = 15;

    private final SecretKeySpec networkSecret;

    AddressIds(byte[] networkSecret) {
        this.networkSecret = new SecretKeySpec(networkSecret, "HmacSHA256");
    }

    /**
     * Returns the id of the owner of {@code address}. Letter case and the script of the domain do not matter.
     *
     * @throws IllegalArgumentException if the address is not valid
     */
    public AddressId of(String address) {
        return of(Mailbox.read(address).orElseThrow(() -> new IllegalArgumentException("Not an e-mail address")));
    }

    private AddressId of(Mailbox mailbox) {
        return new AddressId(AddressId.PREFIX
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(hmac(mailbox.key()), LENGTH_BYTES)));
    }

    /**
     * Whether {@code id} is the id of {@code address}. False for some ids that were stored under IDNA2003, which may
     * belong to another mailbox.
     */
    public boolean matches(AddressId id, String address) {
        return Mailbox.read(address).filter(mailbox -> of(mailbox).equals(id)).isPresent();
    }

    /**
     * Returns the stored form of a request's key: HMAC-SHA256 together with the address, so that neither can be
     * guessed.
     */
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
}
