package ca.roadshow.events.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Wraps secrets that a service must keep in its database, such as the private half of a key pair (AES-256-GCM). */
public final class MasterKey {

    private final Aead aead;

    MasterKey(byte[] key) throws GeneralSecurityException {
        this.aead = new AesGcmJce(key);
    }

    /** @param name what the secret is, bound to it: it unwraps under the same name only */
    public byte[] wrap(byte[] secret, String name) {
        try {
            return aead.encrypt(secret, name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(name + " could not be wrapped", broken);
        }
    }

    /** @throws IllegalStateException where the name or the service's master key is another */
    public byte[] unwrap(byte[] wrapped, String name) {
        try {
            return aead.decrypt(wrapped, name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(name + " does not open with this master key", wrong);
        }
    }
}
