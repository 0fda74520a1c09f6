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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One data key a person in this service's database, wrapped by the master key that the database never sees. */
final class PersonKeys {

    private static final int KEY_BYTES = 32;

    record PersonKey(String keyId, Aead aead) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Aead master;
    private final Clock clock;
    /** How long another process may still open with a key that was destroyed. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Cache<String, PersonKey> byKey =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build();

    /** So that what was read before the destruction is not remembered after it. */
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
     * The person's key, made on first use and committed at once: what it seals may commit later or never. Always read, since
     * nothing may be sealed with a key that another process destroyed.
     */
    PersonKey obtain(String personId) {
        var known = storedAll(List.of(personId)).get(personId);
        var key = known != null
                ? known
                : Objects.requireNonNull(ownTransaction.execute(
                        status -> obtainAll(List.of(personId)).get(personId)));
        keep(key);
        return key;
    }

    /**
     * The same for many at once: one question, and one more for those who have no key yet. In the running transaction if there
     * is one, together with what the keys seal; who needs a key of the same person at that moment waits for its end.
     *
     * @return each person's key, by person
     */
    Map<String, PersonKey> obtainAll(Collection<String> personIds) {
        var people = new TreeSet<>(personIds);
        var keys = new HashMap<>(storedAll(people));
        people.removeAll(keys.keySet());
        if (!people.isEmpty()) {
            keys.putAll(insertAll(people));
            people.removeAll(keys.keySet());
            keys.putAll(storedAll(people));
        }
        keys.values().forEach(this::keep);
        return keys;
    }

    /** In the running transaction; other processes may open with the key for {@link #KEPT} more. */
    void destroy(String personId) {
        jdbc.sql("delete from person_key where person_id = ? returning key_id")
                .param(personId)
                .query((row, number) -> row.getString(1))
                .list()
                .forEach(this::dropAfterCommit);
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

    /** The key a value was sealed with; empty once it is destroyed. */
    Optional<PersonKey> find(String keyId) {
        var known = byKey.getIfPresent(keyId);
        if (known != null) {
            return Optional.of(known);
        }
        var key = jdbc.sql("select key_id, person_id, wrapped_key from person_key where key_id = ?")
                .param(keyId)
                .query((row, number) -> unwrap(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
        key.ifPresent(this::keep);
        return key;
    }

    /** Looks after the destroyed only once the key is in, as {@link #dropAfterCommit} does the reverse: one of both sees the other. */
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

    /** In the order of people, so that two who do this at once never wait for each other; the keys that were made. */
    private Map<String, PersonKey> insertAll(SortedSet<String> personIds) {
        var fresh = personIds.stream().map(this::fresh).toList();
        var made = jdbc.sql("""
                        insert into person_key (person_id, key_id, wrapped_key, created_at)
                        select person_id, key_id, decode(wrapped, 'base64'), ?
                        from unnest(?::text[], ?::text[], ?::text[]) as fresh (person_id, key_id, wrapped)
                        on conflict (person_id) do nothing returning person_id""")
                .params(
                        Timestamp.from(clock.instant()),
                        fresh.stream().map(Fresh::personId).toArray(String[]::new),
                        fresh.stream().map(each -> each.key().keyId()).toArray(String[]::new),
                        fresh.stream().map(Fresh::wrapped).toArray(String[]::new))
                .query(String.class)
                .set();
        return fresh.stream()
                .filter(each -> made.contains(each.personId()))
                .collect(Collectors.toMap(Fresh::personId, Fresh::key));
    }

    private record Fresh(String personId, PersonKey key, String wrapped) {}

    private Fresh fresh(String personId) {
        var keyId = "key-" + UUID.randomUUID();
        var bytes = Random.randBytes(KEY_BYTES);
        try {
            var wrapped = master.encrypt(bytes, context(keyId, personId));
            return new Fresh(
                    personId,
                    new PersonKey(keyId, new AesGcmJce(bytes)),
                    Base64.getEncoder().encodeToString(wrapped));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A person's key could not be wrapped", broken);
        }
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
