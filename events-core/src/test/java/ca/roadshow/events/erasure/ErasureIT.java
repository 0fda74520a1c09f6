package ca.roadshow.events.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.access.Roles;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.contract.SessionsEnded;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.testkit.RelayedMessages;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

@LampsUnderTest
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AddressId anais = new AddressId("addr-" + UUID.randomUUID());
    private final String reference = "E-" + UUID.randomUUID();
    private final Instant forgottenAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    ProducerFactory<String, CloudEvent> producers;

    @Autowired
    PersonalData personalData;

    @Autowired
    AccessRegister access;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Test
    void destroysKeyAndStoresEventInOneTransaction() {
        var contact = new HolderContact("Anaïs", "anais@example.org", "fr");
        var kept = personalData.seal(anais, contact);
        access.grant(anais, new Grant(Role.DOOR, "meetup-1"), kept);
        send(new SessionsEnded(anais.value(), forgottenAt), forgottenAt);
        send(new PersonForgotten(anais.value(), reference, forgottenAt), forgottenAt);
        await().atMost(PATIENCE).until(() -> answers() == 1);
        assertThat(personalData.open(kept, HolderContact.class)).isEmpty();
        assertThat(access.rolesOf(anais)).isEqualTo(Roles.NONE);
        assertThat(access.contactOf(anais)).isEmpty();
        assertThat(access.notBefore(anais)).isEqualTo(forgottenAt);
        assertThat(forgottenOwners()).isEqualTo(1);
    }

    @Test
    void isCarriedOutOnceForRepeatedCommands() {
        send(new PersonForgotten(anais.value(), reference, forgottenAt), forgottenAt);
        send(new PersonForgotten(anais.value(), reference, forgottenAt), forgottenAt);
        await().atMost(PATIENCE).until(() -> handled() == 2);
        assertThat(answers()).isEqualTo(1);
        assertThat(forgottenOwners()).isEqualTo(1);
    }

    @Test
    void ignoresOlderMessagesAndAcceptsReturningPerson() {
        send(new PersonForgotten(anais.value(), reference, forgottenAt), forgottenAt);
        await().atMost(PATIENCE).until(() -> answers() == 1);
        var older = registered();
        var newer = registered();
        send(older, forgottenAt.minusSeconds(60));
        send(newer, forgottenAt.plusSeconds(1));
        await().atMost(PATIENCE).until(() -> registrations(newer) == 1);
        assertThat(registrations(older)).isZero();
        assertThat(personalData.open(personalData.seal(anais, "back"), String.class))
                .contains("back");
    }

    @Test
    void deletesWaitingMessagesAboutPerson() {
        var party = new AttendeeRegistered(
                "meetup-" + UUID.randomUUID(),
                "rsvp-" + UUID.randomUUID(),
                person(),
                5,
                "CONFIRMED",
                null,
                forgottenAt);
        send(party.meetupId(), party, forgottenAt.minusSeconds(1));
        await().atMost(PATIENCE).until(() -> inboxRows("parked") == 1);
        send(new PersonForgotten(anais.value(), reference, forgottenAt), forgottenAt);
        await().atMost(PATIENCE).until(() -> answers() == 1);
        assertThat(inboxRows("discarded")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from inbox where person_id = ? and payload is not null")
                        .param(anais.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void rollsBackIfOneFeatureFails() {
        var failing = "FAILS-" + UUID.randomUUID();
        var kept = personalData.seal(anais, "still here");
        send(new PersonForgotten(anais.value(), failing, forgottenAt), forgottenAt);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from inbox where status = 'parked' and message_key = ?")
                                .param(anais.value())
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(personalData.open(kept, String.class)).contains("still here");
        assertThat(forgottenOwners()).isZero();
    }

    private Person person() {
        return new Person(anais.value(), "Anaïs", "anais@example.org", "fr");
    }

    private AttendeeRegistered registered() {
        return new AttendeeRegistered(
                "meetup-" + UUID.randomUUID(),
                "rsvp-" + UUID.randomUUID(),
                person(),
                1,
                "CONFIRMED",
                null,
                forgottenAt);
    }

    private void send(IntegrationEvent event, Instant at) {
        send(anais.value(), event, at);
    }

    private void send(String key, IntegrationEvent event, Instant at) {
        var message = RelayedMessages.of(
                        IntegrationEvent.typeOf(event.getClass()),
                        Topic.REGISTRATION.source(),
                        key,
                        event.personId(),
                        json.writeValueAsBytes(event))
                .withTime(at.atOffset(ZoneOffset.UTC))
                .build();
        new KafkaTemplate<>(producers)
                .send(Topic.REGISTRATION.address(), key, message)
                .join();
    }

    private long answers() {
        return jdbc.sql("select count(*) from event_log where event = 'erasure.carried-out' and aggregate = ?")
                .param("erasure-" + reference)
                .query(Long.class)
                .single();
    }

    private long handled() {
        return jdbc.sql("select count(*) from inbox where message_key = ? and status = 'handled'")
                .param(anais.value())
                .query(Long.class)
                .single();
    }

    private long inboxRows(String status) {
        return jdbc.sql("select count(*) from inbox where person_id = ? and status = ?")
                .params(anais.value(), status)
                .query(Long.class)
                .single();
    }

    private long forgottenOwners() {
        return jdbc.sql("select count(*) from forgotten_owner where person = ?")
                .param(anais.value())
                .query(Long.class)
                .single();
    }

    private long registrations(AttendeeRegistered event) {
        return jdbc.sql("select count(*) from registered where rsvp = ?")
                .param(event.rsvpId())
                .query(Long.class)
                .single();
    }
}
