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

/** Seals personal data with its person's key, and opens it for as long as that key exists. */
public final class PersonalData {

    private final PersonKeys keys;
    private final ForgottenPeople forgotten;
    private final JsonMapper json;

    PersonalData(PersonKeys keys, ForgottenPeople forgotten, JsonMapper json) {
        this.keys = keys;
        this.forgotten = forgotten;
        this.json = json;
    }

    /** Seals any value that has a JSON form. */
    public Sealed seal(AddressId person, Object value) {
        return sealBytes(person.value(), json.writeValueAsBytes(value));
    }

    /** A value that is sealed with a key which its person gets if they have none yet; it opens for nobody until it is settled. */
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

    /** The costly part of sealing, for many who do it side by side before one transaction settles them all. */
    public Draft draft(AddressId person, Object value) {
        return new Draft(keys.candidate(person.value()), json.writeValueAsBytes(value));
    }

    /** Seals drafts at the price of one, in their order; in the running transaction if there is one. */
    public List<Sealed> settleAll(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var known = keys.settleAll(drafts.stream().map(draft -> draft.candidate).toList());
        return drafts.stream()
                .map(draft -> draft.with(Objects.requireNonNull(known.get(draft.candidate.personId()))))
                .toList();
    }

    /** What is written already and to be sealed, such as a message as it arrived. */
    public record PlainText(String personId, String text) {

        @Override
        public String toString() {
            return "PlainText[" + personId + "]";
        }
    }

    /** Seals many at the price of one, in their order; in the running transaction if there is one. They open as UTF-8. */
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

    /** Encrypts with the key of another value of that person; empty once the key is destroyed. Never creates a key. */
    public Optional<Sealed> sealBeside(Sealed other, Object value) {
        return keys.find(other.personId(), other.keyId())
                .map(key -> seal(key, other.personId(), json.writeValueAsBytes(value)));
    }

    /** The value, or empty when the person's key was destroyed. */
    public <T> Optional<T> open(Sealed sealed, Class<T> type) {
        return openBytes(sealed).map(plain -> json.readValue(plain, type));
    }

    /** Opens many values with one query for their keys; in their order, each empty when its person's key was destroyed. */
    public <T> List<Optional<T>> openAll(List<Sealed> values, Class<T> type) {
        var known = keys.findAll(values);
        return values.stream()
                .map(value -> Optional.ofNullable(known.get(value.keyId()))
                        .map(key -> json.readValue(decrypt(key, value), type)))
                .toList();
    }

    /** Seals bytes that are already written, such as a message as it arrived. */
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

    /** The bytes that were sealed, or empty when the person's key was destroyed. */
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

    /** Destroys the person's key in the running transaction; what was sealed with it opens for nobody any more. */
    public void forget(AddressId person, Instant forgottenAt) {
        forgotten.add(person.value(), forgottenAt);
        keys.destroy(person.value());
    }

    /** Destroys a key that was made for one purpose only, such as a last mail. */
    public void destroy(String personId) {
        keys.destroy(personId);
    }

    /** Whether a fact of that time is about someone who was forgotten later: it must not be taken in. */
    public boolean refuses(String personId, Instant factAt) {
        return forgotten.at(personId).map(time -> !factAt.isAfter(time)).orElse(false);
    }

    /** When each of them who was ever forgotten here was; a fact of that time or before must not be taken in. */
    public Map<String, Instant> forgottenAmong(Set<String> personIds) {
        return forgotten.among(personIds);
    }

    /** Lets no erasure of theirs come between here and the end of the running transaction; waits for one that is under way. */
    public void holdOff(Set<String> personIds) {
        keys.holdOff(personIds);
    }

    /** Whether the person was ever forgotten here, though they may have come back since. */
    public boolean wasForgotten(String personId) {
        return forgotten.at(personId).isPresent();
    }
}
