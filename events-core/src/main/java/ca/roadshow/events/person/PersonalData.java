package ca.roadshow.events.person;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Seals personal data with its person's key, and opens it for as long as that key exists. */
public final class PersonalData {

    private final PersonKeys keys;
    private final JsonMapper json;

    PersonalData(PersonKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** Seals any value that has a JSON form. */
    public Sealed seal(AddressId person, Object value) {
        return sealBytes(person.value(), json.writeValueAsBytes(value));
    }

    /** The value, or empty when the person's key was destroyed. */
    public <T> Optional<T> open(Sealed sealed, Class<T> type) {
        return openBytes(sealed).map(plain -> json.readValue(plain, type));
    }

    /** Seals bytes that are already written, such as a message as it arrived. */
    public Sealed sealBytes(String personId, byte[] plain) {
        var key = keys.obtain(personId);
        try {
            var ciphertext = key.aead().encrypt(plain, PersonKeys.context(key.keyId(), personId));
            return new Sealed(personId, key.keyId(), Base64.getEncoder().encodeToString(ciphertext));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Personal data could not be sealed", broken);
        }
    }

    /** The bytes that were sealed, or empty when the person's key was destroyed. */
    public Optional<byte[]> openBytes(Sealed sealed) {
        return keys.find(sealed.keyId()).map(key -> decrypt(key, sealed));
    }

    private static byte[] decrypt(PersonKeys.PersonKey key, Sealed sealed) {
        try {
            return key.aead()
                    .decrypt(
                            Base64.getDecoder().decode(sealed.ciphertext()),
                            PersonKeys.context(sealed.keyId(), sealed.personId()));
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("Sealed data of " + sealed.personId() + " was altered", tampered);
        }
    }
}
