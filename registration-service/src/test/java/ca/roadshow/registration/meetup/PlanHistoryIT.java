package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.EarlierEditsFixture.capacity;
import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.plan;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static ca.roadshow.registration.meetup.MeetupFixture.seats;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.registration.RegistrationUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistrationUnderTest
class PlanHistoryIT {

    private final String meetup = OTTAWA.value() + "-" + UUID.randomUUID();

    @Autowired
    PlanHistory history;

    @Autowired
    Serializer serializer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** The RSVPs in between contain invalid JSON, so that reading one of them fails. */
    @Test
    void readsPlansOnly() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            store(0, scheduled(60));
            store(1, "meetup.seat-confirmed", "1", "unreadable".getBytes(StandardCharsets.UTF_8));
            store(2, capacity(80));
            assertThat(history.planAfter(meetup, 2)).isEqualTo(plan(80));
        });
    }

    @Test
    void readsConsecutiveChangesUpToNextRsvp() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            store(0, scheduled(60));
            store(1, capacity(70));
            store(2, capacity(80));
            store(3, "meetup.party-waitlisted", "1", "unreadable".getBytes(StandardCharsets.UTF_8));
            store(4, capacity(90));
            assertThat(history.planAfter(meetup, 1)).isEqualTo(plan(80));
            assertThat(history.planAfter(meetup, 2)).isEqualTo(plan(80));
            assertThat(history.planAfter(meetup, 4)).isEqualTo(plan(90));
        });
    }

    @Test
    void publishesLastOfConsecutiveChanges() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            store(0, scheduled(60));
            store(1, EarlierEditsFixture.texts(plan(60)));
            store(2, EarlierEditsFixture.time(plan(60)));
            store(3, capacity(70));
            store(4, PlanFacts.window(OTTAWA, RegistrationWindow.STANDARD));
            store(5, capacity(80));
            store(6, "meetup.party-waitlisted", "1", "unreadable".getBytes(StandardCharsets.UTF_8));
            store(7, capacity(90));
            assertThat(LongStream.of(1, 2, 3, 5, 7).filter(each -> history.isToldByTheNext(meetup, each)))
                    .containsExactly(1L, 2L);
        });
    }

    @Test
    void publishesEarlierChangesApartFromNewEdits() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            store(0, scheduled(60));
            store(1, capacity(70));
            store(2, seats(80));
            store(3, capacity(90));
            assertThat(history.isToldByTheNext(meetup, 1)).isFalse();
            assertThat(history.planAfter(meetup, 1)).isEqualTo(plan(70));
            assertThat(history.planAfter(meetup, 3)).isEqualTo(plan(90));
        });
    }

    private void store(int sequence, Object event) {
        var stored = serializer.serialize(event, byte[].class);
        store(sequence, stored.getType().getName(), stored.getType().getRevision(), stored.getData());
    }

    private void store(int sequence, String type, String revision, byte[] payload) {
        jdbc.sql(
                        "insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, payload,"
                                + " metadata, payloadtype, payloadrevision, timestamp) values (?, ?, 'Meetup', ?, ?, ?, ?, ?, ?)")
                .params(
                        meetup,
                        sequence,
                        UUID.randomUUID().toString(),
                        payload,
                        new byte[0],
                        type,
                        revision,
                        "2027-01-04T15:00:00Z")
                .update();
    }
}
