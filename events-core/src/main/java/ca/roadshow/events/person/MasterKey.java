package ca.roadshow.events.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Encrypts secrets that a service keeps in its database, such as private keys (AES-256-GCM). */
public final class MasterKey {

    private final Aead aead;

    MasterKey(byte[] key) throws GeneralSecurityException {
        this.aead = new AesGcmJce(key);
    }

    /** @param name of the secret, authenticated with it: the secret can be decrypted with the same name only */
    public byte[] wrap(byte[] secret, String name) {
        try {
            return aead.encrypt(secret, name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(name + " could not be wrapped", broken);
        }
    }

    /** @throws IllegalStateException if the name or the service's master key differs */
    public byte[] unwrap(byte[] wrapped, String name) {
        try {
            return aead.decrypt(wrapped, name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(name + " does not open with this master key", wrong);
        }
    }
}
