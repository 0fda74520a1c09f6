package ca.roadshow.events.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The data keys in this service's database, one for each person, encrypted with the master key, which is not in the
 * database.
 */
final class PersonKeys {

    private static final int KEY_BYTES = 32;

    /** How long another process may still use a destroyed key from its cache. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    record PersonKey(String keyId, Aead aead) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Aead master;
    private final Clock clock;
    private final Cache<String, PersonKey> byKey =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build();

    /** The recently destroyed keys, so that a key that was read before its destruction is not cached after it. */
    private final Cache<String, Boolean> destroyed =
            Caffeine.newBuilder().expireAfterWrite(KEPT.multipliedBy(12)).build();

    PersonKeys(JdbcClient jdbc, PlatformTransactionManager transactions, byte[] masterKey, Clock clock)
            throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.master = new AesGcmJce(masterKey);
        this.clock = clock;
    }

    /**
     * Returns the person's key. Creates and commits it at once if there is none; what it encrypts may be committed
     * later or never. Always reads the database, because nothing may be encrypted with a key that another process has
     * destroyed.
     */
    PersonKey obtain(String personId) {
        var known = storedAll(List.of(personId)).get(personId);
        if (known != null) {
            keep(known);
            return known;
        }
        var candidates = List.of(candidate(personId));
        var settled = TransactionSynchronizationManager.isActualTransactionActive()
                ? Objects.requireNonNull(ownTransaction.execute(_ -> settleAll(candidates)))
                : settleAll(candidates); // One statement, which commits by itself.
        return Objects.requireNonNull(settled.get(personId));
    }

    /**
     * Returns the keys of many people, with one query, and one or two more if keys are missing. Runs in the running
     * transaction, if there is one, together with what the keys encrypt; other transactions that create a key of the
     * same person wait for its end.
     *
     * @return the keys by person
     */
    Map<String, PersonKey> obtainAll(Collection<String> personIds) {
        var people = new TreeSet<>(personIds);
        var keys = storedAll(people);
        people.removeAll(keys.keySet());
        if (!people.isEmpty()) {
            keys.putAll(settleAll(people.stream().map(this::candidate).toList()));
        }
        keys.values().forEach(this::keep);
        return keys;
    }

    /**
     * A new key for a person without one. It becomes the person's key when it is stored.
     *
     * @param wrapped base64 of the key, encrypted with the master key
     */
    record Candidate(String personId, PersonKey key, String wrapped) {}

    /** Generates a key. This is the slow part, so it runs outside of transactions. */
    Candidate candidate(String personId) {
        var keyId = "key-" + UUID.randomUUID();
        var bytes = Random.randBytes(KEY_BYTES);
        try {
            var wrapped = master.encrypt(bytes, context(keyId, personId));
            return new Candidate(
                    personId,
                    new PersonKey(keyId, new AesGcmJce(bytes)),
                    Base64.getEncoder().encodeToString(wrapped));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A person's key could not be wrapped", broken);
        }
    }

    /**
     * Stores the candidates of people without a key, in the running transaction, and returns everyone's key. Stores
     * them in the order of person ids, so that concurrent calls do not deadlock.
     *
     * @return the keys by person
     */
    Map<String, PersonKey> settleAll(Collection<Candidate> candidates) {
        var byPerson = new TreeMap<String, Candidate>();
        candidates.forEach(candidate -> byPerson.putIfAbsent(candidate.personId(), candidate));
        var keys = new HashMap<String, PersonKey>();
        var inOrder = byPerson.values();
        jdbc.sql("""
                        with candidate as (
                            select person_id, key_id, wrapped
                            from unnest(?::text[], ?::text[], ?::text[]) as given (person_id, key_id, wrapped)),
                        known as (
                            select person_id, key_id, wrapped_key from person_key where person_id = any (?)),
                        made as (
                            insert into person_key (person_id, key_id, wrapped_key, created_at)
                            select person_id, key_id, decode(wrapped, 'base64'), ? from candidate
                            where person_id not in (select person_id from known)
                            on conflict (person_id) do nothing returning person_id)
                        select person_id, key_id, wrapped_key from known
                        union all select person_id, null, null from made""")
                .params(
                        each(inOrder, Candidate::personId),
                        each(inOrder, candidate -> candidate.key().keyId()),
                        each(inOrder, Candidate::wrapped),
                        each(inOrder, Candidate::personId),
                        Timestamp.from(clock.instant()))
                .query(row -> {
                    var person = row.getString(1);
                    var known = row.getString(2);
                    keys.put(
                            person,
                            known == null
                                    ? Objects.requireNonNull(byPerson.get(person))
                                            .key()
                                    : unwrap(known, person, row.getBytes(3)));
                });
        byPerson.keySet().removeAll(keys.keySet());
        keys.putAll(storedAll(byPerson.keySet())); // Others created these keys at the same moment.
        keys.values().forEach(this::keep);
        return keys;
    }

    private static String[] each(Collection<Candidate> candidates, Function<Candidate, String> part) {
        return candidates.stream().map(part).toArray(String[]::new);
    }

    /** Destroys the key in the running transaction. Other processes may still decrypt with it for {@link #KEPT}. */
    void destroy(String personId) {
        jdbc.sql("delete from person_key where person_id = ? returning key_id")
                .param(personId)
                .query((row, number) -> row.getString(1))
                .list()
                .forEach(this::dropAfterCommit);
    }

    /** Prevents the destruction of these people's keys until the running transaction ends. Locks them in order. */
    void holdOff(Set<String> personIds) {
        if (!personIds.isEmpty()) {
            jdbc.sql("select key_id from person_key where person_id = any (?) order by person_id for share")
                    .param(personIds.toArray(String[]::new))
                    .query(String.class)
                    .list();
        }
    }

    /** Waits for transactions that lock the person's key, and locks it until the running one ends. */
    void lock(String personId) {
        jdbc.sql("select key_id from person_key where person_id = ? for update")
                .param(personId)
                .query(String.class)
                .optional();
    }

    private void dropAfterCommit(String keyId) {
        destroyed.put(keyId, true);
        byKey.invalidate(keyId);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    byKey.invalidate(keyId);
                }
            });
        }
    }

    /** Returns the key of an encrypted value; empty if it was destroyed. */
    Optional<PersonKey> find(String personId, String keyId) {
        var known = byKey.getIfPresent(keyId);
        if (known != null) {
            return Optional.of(known);
        }
        var key = jdbc.sql("select key_id, person_id, wrapped_key from person_key where person_id = ? and key_id = ?")
                .params(personId, keyId)
                .query((row, number) -> unwrap(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
        key.ifPresent(this::keep);
        return key;
    }

    /** Returns the keys of many encrypted values by key id, without destroyed keys. */
    Map<String, PersonKey> findAll(Collection<Sealed> values) {
        var keys = new HashMap<String, PersonKey>();
        var unknown = new HashMap<String, String>();
        for (var value : values) {
            var known = byKey.getIfPresent(value.keyId());
            if (known == null) {
                unknown.put(value.keyId(), value.personId());
            } else {
                keys.put(value.keyId(), known);
            }
        }
        storedAll(unknown.values()).values().stream()
                .filter(key -> unknown.containsKey(key.keyId()))
                .forEach(key -> {
                    keep(key);
                    keys.put(key.keyId(), key);
                });
        return keys;
    }

    /**
     * Checks for a destruction after caching the key. {@link #dropAfterCommit} records the destruction before it evicts
     * the key, so one of the two always evicts it.
     */
    private void keep(PersonKey key) {
        byKey.put(key.keyId(), key);
        if (destroyed.getIfPresent(key.keyId()) != null) {
            byKey.invalidate(key.keyId());
        }
    }

    private Map<String, PersonKey> storedAll(Collection<String> personIds) {
        var keys = new HashMap<String, PersonKey>();
        if (!personIds.isEmpty()) {
            jdbc.sql("select person_id, key_id, wrapped_key from person_key where person_id = any (?)")
                    .param(personIds.toArray(String[]::new))
                    .query(row -> {
                        keys.put(row.getString(1), unwrap(row.getString(2), row.getString(1), row.getBytes(3)));
                    });
        }
        return keys;
    }

    private PersonKey unwrap(String keyId, String personId, byte[] wrapped) {
        try {
            return new PersonKey(keyId, new AesGcmJce(master.decrypt(wrapped, context(keyId, personId))));
        } catch (GeneralSecurityException wrongMaster) {
            throw new IllegalStateException("Key " + keyId + " does not open with this master key", wrongMaster);
        }
    }

    static byte[] context(String keyId, String personId) {
        return (personId + "/" + keyId).getBytes(StandardCharsets.UTF_8);
    }
}
