package ca.roadshow.events.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.person.PersonalData.Plain;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
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
    PlatformTransactionManager transactions;

    @Autowired
    JsonMapper json;

    @Test
    void opensWhatItSealed() {
        var sealed = personalData.seal(someone(), ZOE);
        assertThat(personalData.open(sealed, Contact.class)).contains(ZOE);
        assertThat(sealed.ciphertext()).doesNotContain("Zoé");
        assertThat(sealed).asString().doesNotContain(sealed.ciphertext());
    }

    @Test
    void opensNothingOnceTheKeyIsDestroyed() throws Exception {
        var person = someone();
        var sealed = personalData.seal(person, ZOE);
        jdbc.sql("delete from person_key where person_id = ?")
                .param(person.value())
                .update();
        assertThat(afterRestart().open(sealed, Contact.class)).isEmpty();
    }

    @Test
    void refusesWhatWasAlteredOrMovedToAnotherPerson() {
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
    void survivesARestartWithItsMasterKeyOnly() throws Exception {
        var sealed = personalData.seal(someone(), ZOE);
        assertThat(afterRestart().open(sealed, Contact.class)).contains(ZOE);
        var stranger = personalData("another-master-key-of-32-bytes!!");
        assertThatIllegalStateException().isThrownBy(() -> stranger.open(sealed, Contact.class));
    }

    @Test
    void sealsManyAtOnceAlsoWhereOthersDoTheSame() throws Exception {
        var known = someone();
        var before = personalData.seal(known, ZOE);
        var people = Stream.concat(
                        Stream.of(known, known), Stream.generate(this::someone).limit(50))
                .toList();
        var backwards = people.reversed();
        try (var both = Executors.newFixedThreadPool(2)) {
            var forth = both.submit(() -> personalData.sealAll(plain(people)));
            var back = both.submit(() -> personalData.sealAll(plain(backwards)));
            assertThat(forth.get().reversed()).extracting(Sealed::keyId).isEqualTo(keyIds(back.get()));
            assertThat(forth.get()).extracting(Sealed::personId).isEqualTo(ids(people));
            assertThat(forth.get().getFirst().keyId()).isEqualTo(before.keyId());
            assertThat(forth.get())
                    .allSatisfy(each ->
                            assertThat(personalData.open(each, Contact.class)).contains(ZOE));
        }
        assertThat(personalData.sealAll(List.of())).isEmpty();
    }

    private static List<Plain> plain(List<AddressId> people) {
        return people.stream().map(person -> new Plain(person, ZOE)).toList();
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
        var keys = new PersonKeys(jdbc, transactions, masterKey.getBytes(StandardCharsets.UTF_8), Clock.systemUTC());
        return new PersonalData(keys, new ForgottenPeople(jdbc), json);
    }
}
