package ca.roadshow.events.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.person.PersonalData.Draft;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@LampsUnderTest
class PersonalDataIT {

    record Contact(String name, String email) {}

    private static final Contact ZOE = new Contact("Zoé Côté", "zoe@example.org");

    @Autowired
    PersonalData personalData;

    @Autowired
    AddressIds addressIds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JsonMapper json;

    @Test
    void decryptsWhatItEncrypted() {
        var sealed = personalData.seal(someone(), ZOE);
        assertThat(personalData.open(sealed, Contact.class)).contains(ZOE);
        assertThat(sealed.ciphertext()).doesNotContain("Zoé");
        assertThat(sealed).asString().doesNotContain(sealed.ciphertext());
    }

    @Test
    void decryptsNothingAfterKeyIsDestroyed() throws Exception {
        var person = someone();
        var sealed = personalData.seal(person, ZOE);
        jdbc.sql("delete from person_key where person_id = ?")
                .param(person.value())
                .update();
        assertThat(afterRestart().open(sealed, Contact.class)).isEmpty();
    }

    /** A thread that read the key's row just before its destruction must not cache the key afterwards. */
    @Test
    void doesNotCacheKeyDestroyedDuringRead() throws Exception {
        var person = someone();
        var sealed = personalData.seal(person, ZOE);
        var read = new CountDownLatch(1);
        var destroyed = new CountDownLatch(1);
        var slow = new PersonalData(
                keys("master-key-only-for-tests-32byte", JdbcClient.create(new DelegatingDataSource(database) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return closedOnlyAfter(super.getConnection(), read, destroyed);
                    }
                })),
                new ForgottenPeople(jdbc),
                json);
        try (var reader = Executors.newSingleThreadExecutor()) {
            var seen = reader.submit(() -> slow.open(sealed, Contact.class));
            read.await();
            slow.destroy(person.value());
            destroyed.countDown();
            assertThat(seen.get()).contains(ZOE);
        }
        assertThat(slow.open(sealed, Contact.class)).isEmpty();
    }

    /** Closing the first connection waits; closing the others does not. */
    private static Connection closedOnlyAfter(Connection connection, CountDownLatch read, CountDownLatch destroyed) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && read.getCount() > 0) {
                        read.countDown();
                        destroyed.await();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Test
    void erasureWaitsForTransactionThatPreventsIt() {
        var person = someone();
        personalData.seal(person, ZOE);
        new TransactionTemplate(transactions).executeWithoutResult(held -> {
            personalData.holdOff(Set.of(person.value()));
            var elsewhere = new TransactionTemplate(transactions);
            elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> elsewhere.executeWithoutResult(erasing -> {
                        jdbc.sql("set local lock_timeout = '100ms'").update();
                        personalData.forget(person, Instant.EPOCH);
                    }))
                    .withMessageContaining("lock timeout");
        });
        assertThat(personalData.wasForgotten(person.value())).isFalse();
    }

    @Test
    void refusesAlteredCiphertextAndAnotherPerson() {
        var sealed = personalData.seal(someone(), ZOE);
        var bytes = Base64.getDecoder().decode(sealed.ciphertext());
        bytes[bytes.length - 1] ^= 1;
        var altered = new Sealed(
                sealed.personId(), sealed.keyId(), Base64.getEncoder().encodeToString(bytes));
        var moved = new Sealed("addr-other", sealed.keyId(), sealed.ciphertext());
        assertThatIllegalStateException().isThrownBy(() -> personalData.open(altered, Contact.class));
        assertThatIllegalStateException().isThrownBy(() -> personalData.open(moved, Contact.class));
    }

    @Test
    void decryptsAfterRestartWithSameMasterKeyOnly() throws Exception {
        var sealed = personalData.seal(someone(), ZOE);
        assertThat(afterRestart().open(sealed, Contact.class)).contains(ZOE);
        var stranger = personalData("another-master-key-of-32-bytes!!");
        assertThatIllegalStateException().isThrownBy(() -> stranger.open(sealed, Contact.class));
    }

    @Test
    void encryptsManyValuesConcurrently() throws Exception {
        var known = someone();
        var before = personalData.seal(known, ZOE);
        var people = Stream.concat(
                        Stream.of(known, known), Stream.generate(this::someone).limit(50))
                .toList();
        var backwards = people.reversed();
        try (var both = Executors.newFixedThreadPool(2)) {
            var forth = both.submit(() -> personalData.settleAll(drafts(people)));
            var back = both.submit(() -> personalData.settleAll(drafts(backwards)));
            assertThat(forth.get().reversed()).extracting(Sealed::keyId).isEqualTo(keyIds(back.get()));
            assertThat(forth.get()).extracting(Sealed::personId).isEqualTo(ids(people));
            assertThat(forth.get().getFirst().keyId()).isEqualTo(before.keyId());
            assertThat(forth.get())
                    .allSatisfy(each ->
                            assertThat(personalData.open(each, Contact.class)).contains(ZOE));
        }
        assertThat(personalData.settleAll(List.of())).isEmpty();
    }

    private List<Draft> drafts(List<AddressId> people) {
        return people.stream().map(person -> personalData.draft(person, ZOE)).toList();
    }

    private static List<String> ids(List<AddressId> people) {
        return people.stream().map(AddressId::value).toList();
    }

    private static List<String> keyIds(List<Sealed> all) {
        return all.stream().map(Sealed::keyId).toList();
    }

    private AddressId someone() {
        return addressIds.of(UUID.randomUUID() + "@example.org");
    }

    private PersonalData afterRestart() throws Exception {
        return personalData("master-key-only-for-tests-32byte");
    }

    private PersonalData personalData(String masterKey) throws Exception {
        return new PersonalData(keys(masterKey, jdbc), new ForgottenPeople(jdbc), json);
    }

    private PersonKeys keys(String masterKey, JdbcClient jdbc) throws GeneralSecurityException {
        return new PersonKeys(jdbc, transactions, masterKey.getBytes(StandardCharsets.UTF_8), Clock.systemUTC());
    }
}
