package ca.roadshow.registration.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.person.PersonEvent.LinkRequested;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistrationUnderTest
class PersonProjectionIT {

    private final String email = "zoe-" + UUID.randomUUID() + "@example.org";

    @Autowired
    PersonProjection projection;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private AddressId zoe = new AddressId("addr-nobody");

    @BeforeEach
    void identifyZoe() {
        zoe = addressIds.of(email);
    }

    @AfterEach
    void deleteRow() {
        jdbc.sql("delete from person_view_v1 where address_id = ?")
                .param(zoe.value())
                .update();
    }

    @Test
    void replacesContactThatCannotBeDecrypted() {
        var first = contact();
        projection.on(linkRequested(first));
        assertThat(keyId()).contains(first.keyId());

        new TransactionTemplate(transactions).executeWithoutResult(_ -> personalData.forget(zoe, Instant.now()));
        var second = contact();
        projection.on(linkRequested(second));
        assertThat(keyId()).contains(second.keyId());
    }

    @Test
    void deletesContactOfErasedPerson() {
        projection.on(linkRequested(contact()));
        assertThat(keyId()).isPresent();

        var now = Instant.now();
        projection.on(
                new ErasureOrdered(PersonId.of(zoe).value(), zoe.value(), "E-2027-7KQ4MX", zoe.value(), now, now));
        assertThat(keyId()).isEmpty();
    }

    private Sealed contact() {
        return personalData.seal(zoe, new HolderContact("", email, "fr"));
    }

    private LinkRequested linkRequested(Sealed contact) {
        var now = Instant.now();
        return new LinkRequested(
                PersonId.of(zoe).value(), zoe.value(), "link-" + UUID.randomUUID(), "SIGN_IN", contact, now, now);
    }

    private Optional<String> keyId() {
        return jdbc.sql("select contact ->> 'keyId' from person_view_v1 where address_id = ?")
                .param(zoe.value())
                .query((row, _) -> row.getString(1))
                .optional();
    }
}
