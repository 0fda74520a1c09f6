package ca.roadshow.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.lamp.LampCommand.Count;
import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.testkit.RelayedMessages;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@LampsUnderTest
class InboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    @Autowired
    ProducerFactory<String, CloudEvent> producers;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Commands commands;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxCleanup cleanup;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void handlesRepeatedMessageOnce() {
        var key = "meetup-" + UUID.randomUUID();
        var registered = registered(key, 1);
        var id = send(key, registered);
        send(key, registered, id);
        send(key, registered(key, 2));
        await().atMost(PATIENCE).until(() -> status(key, "handled") == 2);
        assertThat(effects(registered.rsvpId())).isEqualTo(1);
    }

    @Test
    void runsRecordStepBeforeActStep() {
        var key = "meetup-" + UUID.randomUUID();
        var registered = registered(key, 1);
        send(key, registered);
        await().atMost(PATIENCE).until(() -> status(key, "handled") == 1);
        assertThat(jdbc.sql("select registered from counted where rsvp = ?")
                        .param(registered.rsvpId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void encryptsContentAndDeletesItOnceHandled() {
        var key = "meetup-" + UUID.randomUUID();
        send(key, registered(key, 5));
        await().atMost(PATIENCE).until(() -> status(key, "parked") == 1);
        assertThat(payloads(key))
                .hasSize(1)
                .allSatisfy(
                        payload -> assertThat(payload).doesNotContain("Anaïs").doesNotContain("example.org"));
        var parked =
                inbox.parked().stream().filter(each -> each.key().equals(key)).toList();
        assertThat(inbox.discard(parked.getFirst().id(), "a test")).isTrue();
        assertThat(payloads(key)).isEmpty();
    }

    @Test
    void parksFailingMessageAndItsKeyWaits() {
        var key = "meetup-" + UUID.randomUUID();
        var other = "meetup-" + UUID.randomUUID();
        var failing = registered(key, 5);
        var following = registered(key, 1);
        var unrelated = registered(other, 1);
        send(key, failing);
        send(key, following);
        send(other, unrelated);
        await().atMost(PATIENCE).until(() -> status(key, "parked") == 1 && status(other, "handled") == 1);
        assertThat(effects(failing.rsvpId())).as("the effect was rolled back").isZero();
        assertThat(effects(following.rsvpId())).as("the next message waits").isZero();
        var parked =
                inbox.parked().stream().filter(each -> each.key().equals(key)).toList();
        assertThat(parked).singleElement().satisfies(each -> {
            assertThat(each.reason()).contains("IllegalStateException").doesNotContain("Five");
            assertThat(each.attempts()).isEqualTo(2);
            assertThat(inbox.discard(each.id(), "five are too many")).isTrue();
        });
        await().atMost(PATIENCE).until(() -> effects(following.rsvpId()) == 1);
    }

    @Test
    void failingMessageDoesNotAffectOthers() {
        var crowd = "meetup-" + UUID.randomUUID();
        var failing = registered(crowd, 5);
        var others = Stream.generate(() -> registered("meetup-" + UUID.randomUUID(), 1))
                .limit(60)
                .toList();
        others.subList(0, 30).forEach(each -> send(each.meetupId(), each));
        send(crowd, failing);
        others.subList(30, 60).forEach(each -> send(each.meetupId(), each));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(others)
                        .allSatisfy(each -> assertThat(effects(each.rsvpId())).isEqualTo(1)));
        await().atMost(PATIENCE).until(() -> status(crowd, "parked") == 1);
        assertThat(effects(failing.rsvpId())).isZero();
        var parked = inbox.parked().stream()
                .filter(each -> each.key().equals(crowd))
                .findFirst()
                .orElseThrow();
        assertThat(inbox.discard(parked.id(), "a test")).isTrue();
    }

    @Test
    void keysTakeTurnsAndKeepTheirOrder() {
        await().atMost(PATIENCE).until(() -> inbox.due(50).isEmpty());
        transaction.executeWithoutResult(status -> {
            IntStream.range(0, 100).forEach(number -> stored("crowd-" + number, "meetup-crowd"));
            stored("first", "meetup-quiet");
            stored("second", "meetup-quiet");
            var ids = inbox.due(50).stream().map(Inbox.Due::id).toList();
            assertThat(ids).hasSize(50).startsWith("crowd-0", "first", "crowd-1", "second", "crowd-2", "crowd-3");
            jdbc.sql("update inbox set attempts = 1, not_before = not_before + interval '1 hour' where ce_id = 'first'")
                    .update();
            assertThat(inbox.due(50))
                    .extracting(Inbox.Due::key)
                    .as("a message waits behind one that is retried later")
                    .containsOnly("meetup-crowd");
            status.setRollbackOnly();
        });
    }

    private void stored(String id, String key) {
        jdbc.sql("insert into inbox (ce_id, topic, message_key, ce_type, ce_time, origin, actor, traceparent, payload,"
                        + " status, not_before, received_at)"
                        + " values (?, 'topic', ?, 'type', now(), 'api', 'test', '', '{}', 'received', now(), now())")
                .params(id, key)
                .update();
    }

    @Test
    void commandAndMarkShareOneTransaction() {
        var lamp = "lamp-" + UUID.randomUUID();
        var withdrew = new AttendeeWithdrew(lamp, "rsvp-1", "addr-1", 1);
        var id = send(lamp, withdrew);
        await().atMost(PATIENCE).until(() -> status(lamp, "parked") == 1);
        commands.send(new Light(lamp, "Noé"), TEST);
        assertThat(inbox.replay(id)).isTrue();
        await().atMost(PATIENCE).until(() -> status(lamp, "handled") == 1);
        send(lamp, withdrew, id);
        send(lamp, new AttendeeWithdrew(lamp, "rsvp-2", "addr-2", 1));
        await().atMost(PATIENCE).until(() -> status(lamp, "handled") == 2);
        assertThat(commands.send(new Count(lamp), TEST, Integer.class)).isEqualTo(2);
    }

    @Test
    void recognizesReducedMessage() {
        var key = "meetup-" + UUID.randomUUID();
        var first = registered(key, 2);
        var id = send(key, first);
        await().atMost(PATIENCE).until(() -> status(key, "handled") == 1);
        cleanup.run();
        assertThat(rows(id)).as("a recent message").isOne();

        makeOld(id);
        cleanup.run();
        assertThat(rows(id)).isZero();
        send(key, first, id);
        var next = registered(key, 1);
        send(key, next);
        await().atMost(PATIENCE).until(() -> effects(next.rsvpId()) == 1);
        assertThat(rows(id)).isZero();
        assertThat(effects(first.rsvpId())).isOne();
    }

    @Test
    void keepsWaitingAndDiscardedMessages() {
        transaction.executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            for (var status : List.of("received", "parked", "unknown", "discarded", "handled", "forgotten")) {
                stored(status, "meetup-old");
                jdbc.sql("update inbox set status = ?, reason = nullif(?, '') where ce_id = ?")
                        .params(
                                status.equals("forgotten") ? "discarded" : status,
                                status.equals("forgotten") ? status : "",
                                status)
                        .update();
                makeOld(status);
            }
            cleanup.run();
            assertThat(jdbc.sql("select ce_id from inbox where message_key = 'meetup-old'")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("received", "parked", "unknown", "discarded");
        });
    }

    /** The repeated message waits for the transaction that reduces the first one. */
    @Test
    void recognizesMessageThatIsBeingReduced() throws Exception {
        var key = "meetup-" + UUID.randomUUID();
        var event = registered(key, 2);
        var id = send(key, event);
        await().atMost(PATIENCE).until(() -> status(key, "handled") == 1);
        makeOld(id);
        try (var repeats = Executors.newSingleThreadExecutor()) {
            var repeat = new ArrayList<Future<?>>();
            transaction.executeWithoutResult(_ -> {
                cleanup.run();
                repeat.add(repeats.submit(() -> inbox.store(List.of(
                        new ConsumerRecord<>(Topic.REGISTRATION.address(), 0, 0, key, message(key, event, id))))));
                await().atMost(PATIENCE).until(this::someoneWaits);
            });
            repeat.getFirst().get();
        }
        assertThat(rows(id)).isZero();
    }

    private boolean someoneWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private void makeOld(String id) {
        jdbc.sql("update inbox set settled_at = now() - interval '91 days', received_at = now() - interval '91 days'"
                        + " where ce_id = ?")
                .param(id)
                .update();
    }

    private int rows(String id) {
        return jdbc.sql("select count(*) from inbox where ce_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static AttendeeRegistered registered(String meetupId, int partySize) {
        var person = new Person("addr-" + UUID.randomUUID(), "Anaïs", "anais@example.org", "fr");
        return new AttendeeRegistered(
                meetupId, "rsvp-" + UUID.randomUUID(), person, partySize, "CONFIRMED", null, Instant.EPOCH);
    }

    private String send(String key, IntegrationEvent event) {
        return send(key, event, UUID.randomUUID().toString());
    }

    private String send(String key, IntegrationEvent event, String id) {
        new KafkaTemplate<>(producers)
                .send(Topic.REGISTRATION.address(), key, message(key, event, id))
                .join();
        return id;
    }

    private CloudEvent message(String key, IntegrationEvent event, String id) {
        return RelayedMessages.of(
                        IntegrationEvent.typeOf(event.getClass()),
                        Topic.REGISTRATION.source(),
                        key,
                        event.personId(),
                        json.writeValueAsBytes(event))
                .withId(id)
                .withTime(OffsetDateTime.parse("2026-11-21T12:00:00Z"))
                .build();
    }

    private int status(String key, String status) {
        return jdbc.sql("select count(*) from inbox where message_key = ? and status = ? and ce_type like"
                        + " '%.attendee-%' and ce_type not like '%-promoted.v1'")
                .params(key, status)
                .query(Integer.class)
                .single();
    }

    private int effects(String rsvpId) {
        return jdbc.sql("select count(*) from registered where rsvp = ?")
                .param(rsvpId)
                .query(Integer.class)
                .single();
    }

    private List<String> payloads(String key) {
        return jdbc.sql("select payload from inbox where message_key = ? and payload is not null")
                .param(key)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
