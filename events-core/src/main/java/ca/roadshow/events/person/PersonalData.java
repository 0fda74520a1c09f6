package ca.roadshow.events.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts personal data with the person's key, and decrypts it as long as that key exists. */
public final class PersonalData {

    private final PersonKeys keys;
    private final ForgottenPeople forgotten;
    private final JsonMapper json;

    PersonalData(PersonKeys keys, ForgottenPeople forgotten, JsonMapper json) {
        this.keys = keys;
        this.forgotten = forgotten;
        this.json = json;
    }

    /** Encrypts a value as JSON. */
    public Sealed seal(AddressId person, Object value) {
        return sealBytes(person.value(), json.writeValueAsBytes(value));
    }

    /** An encrypted value whose key may not be stored yet. It can be decrypted after {@link #settleAll}. */
    public static final class Draft {

        private final PersonKeys.Candidate candidate;
        private final byte[] plain;
        private final Sealed sealed;

        private Draft(PersonKeys.Candidate candidate, byte[] plain) {
            this.candidate = candidate;
            this.plain = plain;
            this.sealed = PersonalData.seal(candidate.key(), candidate.personId(), plain);
        }

        private Sealed with(PersonKeys.PersonKey key) {
            return key.keyId().equals(sealed.keyId()) ? sealed : PersonalData.seal(key, candidate.personId(), plain);
        }

        @Override
        public String toString() {
            return "Draft[" + candidate.personId() + "]";
        }
    }

    /**
     * Encrypts a value, in no transaction. This is the slow part, so many callers can do it in parallel before one
     * transaction stores their keys.
     */
    public Draft draft(AddressId person, Object value) {
        return new Draft(keys.candidate(person.value()), json.writeValueAsBytes(value));
    }

    /**
     * Stores the keys of drafts with a few queries, in the running transaction if there is one. Returns the values in
     * the order of the drafts.
     */
    public List<Sealed> settleAll(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var known = keys.settleAll(drafts.stream().map(draft -> draft.candidate).toList());
        return drafts.stream()
                .map(draft -> draft.with(Objects.requireNonNull(known.get(draft.candidate.personId()))))
                .toList();
    }

    /** A value to encrypt as JSON. */
    public record Plain(AddressId person, Object value) {

        @Override
        public String toString() {
            return "Plain[" + person.value() + "]";
        }
    }

    /** Encrypts values with a few queries, in their order, in the running transaction if there is one. */
    public List<Sealed> sealAll(List<Plain> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        var known = keys.obtainAll(
                values.stream().map(plain -> plain.person().value()).toList());
        return values.stream()
                .map(plain -> seal(
                        Objects.requireNonNull(known.get(plain.person().value())),
                        plain.person().value(),
                        json.writeValueAsBytes(plain.value())))
                .toList();
    }

    /** A text to encrypt, such as a received message. */
    public record PlainText(String personId, String text) {

        @Override
        public String toString() {
            return "PlainText[" + personId + "]";
        }
    }

    /** Encrypts texts as UTF-8 with a few queries, in their order, in the running transaction if there is one. */
    public List<Sealed> sealAllTexts(List<PlainText> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        var known = keys.obtainAll(values.stream().map(PlainText::personId).toList());
        return values.stream()
                .map(plain -> seal(
                        Objects.requireNonNull(known.get(plain.personId())),
                        plain.personId(),
                        plain.text().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /**
     * Encrypts with the key of another value of the same person. Returns empty if that key was destroyed. Never creates
     * a key.
     */
    public Optional<Sealed> sealBeside(Sealed other, Object value) {
        return keys.find(other.personId(), other.keyId())
                .map(key -> seal(key, other.personId(), json.writeValueAsBytes(value)));
    }

    /** Decrypts a value. Returns empty if the person's key was destroyed. */
    public <T> Optional<T> open(Sealed sealed, Class<T> type) {
        return openBytes(sealed).map(plain -> json.readValue(plain, type));
    }

    /**
     * Decrypts values with one query for their keys, in their order. A value is empty if its person's key was
     * destroyed.
     */
    public <T> List<Optional<T>> openAll(List<Sealed> values, Class<T> type) {
        var known = keys.findAll(values);
        return values.stream()
                .map(value -> Optional.ofNullable(known.get(value.keyId()))
                        .map(key -> json.readValue(decrypt(key, value), type)))
                .toList();
    }

    /** Encrypts bytes, such as those of a received message. */
    public Sealed sealBytes(String personId, byte[] plain) {
        return seal(keys.obtain(personId), personId, plain);
    }

    private static Sealed seal(PersonKeys.PersonKey key, String personId, byte[] plain) {
        try {
            var ciphertext = key.aead().encrypt(plain, PersonKeys.context(key.keyId(), personId));
            return new Sealed(personId, key.keyId(), Base64.getEncoder().encodeToString(ciphertext));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Personal data could not be sealed", broken);
        }
    }

    /** Decrypts bytes. Returns empty if the person's key was destroyed. */
    public Optional<byte[]> openBytes(Sealed sealed) {
        return keys.find(sealed.personId(), sealed.keyId()).map(key -> decrypt(key, sealed));
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

    /** Destroys the person's key in the running transaction. Afterwards nobody can decrypt what it encrypted. */
    public void forget(AddressId person, Instant forgottenAt) {
        forgotten.add(person.value(), forgottenAt);
        keys.destroy(person.value());
    }

    /** Destroys a key that was created for one purpose only, such as a last mail. */
    public void destroy(String personId) {
        keys.destroy(personId);
    }

    /** Whether an event of that time is about a person who was erased later. Such an event must be ignored. */
    public boolean refuses(String personId, Instant factAt) {
        return forgotten.at(personId).map(time -> !factAt.isAfter(time)).orElse(false);
    }

    /** Returns the erasure times of those people who were ever erased here. Ignore events of that time or before. */
    public Map<String, Instant> forgottenAmong(Set<String> personIds) {
        return forgotten.among(personIds);
    }

    /** Waits for transactions that encrypt or hold off erasures for this person, and holds them off until the running one ends. */
    public void lock(AddressId person) {
        keys.lock(person.value());
    }

    /** Prevents erasures of these people until the running transaction ends. Waits for a running erasure. */
    public void holdOff(Set<String> personIds) {
        keys.holdOff(personIds);
    }

    /** Whether the person was ever erased here. They may have returned since then. */
    public boolean wasForgotten(String personId) {
        return forgotten.at(personId).isPresent();
    }
}
