package ca.roadshow.notifications.subscriber;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.events.store.processor.Replays;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.GroupMail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionCommand;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.DropRequest;
import ca.roadshow.notifications.subscription.SubscriptionCommand.RequestSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.Unsubscribe;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.notifications.subscription.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationsUnderTest
class SubscriberProjectionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NEWSLETTER = "newsletter";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String topic = "community:" + UUID.randomUUID();
    private final String zoe = someone("zoe");

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    Replays replays;

    @Autowired
    Commands commands;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    MailFixture mails;

    @Autowired
    MailLedger ledger;

    @Autowired
    Network network;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRequestIsPendingAndHasNoTopics() {
        request(zoe, "fr", "2026-11", topic);
        awaitRow(zoe, "PENDING fr {} 2026-11 null null");
        var contact = jdbc.sql("select address_id, key_id, contact from subscriber_v1 where subscription_id = ?")
                .param(id(zoe).value())
                .query((row, _) -> new Sealed(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        assertThat(personalData.open(contact, Contact.class)).contains(Contact.of(zoe, "fr"));
    }

    @Test
    void aConfirmationAddsTheTopicsAndTheConsent() {
        request(zoe, "en", "2026-11", NEWSLETTER, topic);
        confirm(zoe);
        awaitRow(zoe, "CONFIRMED en {%s,newsletter} 2026-11 2026-11 %s".formatted(topic, now.getEpochSecond()));
    }

    @Test
    void aFurtherRequestChangesNoTopicBeforeItIsConfirmed() {
        request(zoe, "en", "2026-11", topic);
        confirm(zoe);
        request(zoe, "fr", "2027-02", NEWSLETTER);
        awaitRow(zoe, "CONFIRMED fr {%s} 2027-02 2026-11 %s".formatted(topic, now.getEpochSecond()));
        confirm(zoe);
        awaitRow(zoe, "CONFIRMED fr {%s,newsletter} 2027-02 2027-02 %s".formatted(topic, now.getEpochSecond()));
    }

    @Test
    void aDroppedRequestLeavesNoRowUnlessATopicIsConfirmed() {
        request(zoe, "en", "2026-11", topic);
        send(new DropRequest(id(zoe), now));
        awaitRow(zoe, "none");
        request(zoe, "en", "2026-11", topic);
        confirm(zoe);
        request(zoe, "en", "2026-11", NEWSLETTER);
        send(new DropRequest(id(zoe), now));
        awaitRow(zoe, "CONFIRMED en {%s} 2026-11 2026-11 %s".formatted(topic, now.getEpochSecond()));
    }

    @Test
    void aDroppedRequestAfterUnsubscribingKeepsTheConsent() {
        request(zoe, "en", "2026-11", topic);
        confirm(zoe);
        send(new Unsubscribe(id(zoe), now, Withdrawal.PREFERENCES));
        request(zoe, "en", "2026-11", topic);
        awaitRow(zoe, "PENDING en {} 2026-11 2026-11 " + now.getEpochSecond());
        send(new DropRequest(id(zoe), now));
        awaitRow(zoe, "UNSUBSCRIBED en {} 2026-11 2026-11 " + now.getEpochSecond());
    }

    @Test
    void unsubscribingRemovesTheTopics() {
        request(zoe, "en", "2026-11", topic);
        confirm(zoe);
        send(new Unsubscribe(id(zoe), now, Withdrawal.PREFERENCES));
        awaitRow(zoe, "UNSUBSCRIBED en {} 2026-11 2026-11 " + now.getEpochSecond());
    }

    @Test
    void anErasureDeletesTheRowEvenAfterUnsubscribing() {
        var noah = someone("noah");
        for (var email : List.of(zoe, noah)) {
            request(email, "en", "2026-11", topic);
            confirm(email);
        }
        send(new Unsubscribe(id(noah), now, Withdrawal.PREFERENCES));
        awaitRow(noah, "UNSUBSCRIBED en {} 2026-11 2026-11 " + now.getEpochSecond());
        erase(zoe);
        erase(noah);
        awaitRow(zoe, "none");
        awaitRow(noah, "none");
    }

    @Test
    void aReplayGivesTheSameRows() {
        var pending = someone("pending");
        var gone = someone("gone");
        var erased = someone("erased");
        request(pending, "en", "2026-11", topic);
        for (var email : List.of(zoe, gone, erased)) {
            request(email, "fr", "2026-11", topic, NEWSLETTER);
            confirm(email);
        }
        send(new Unsubscribe(id(gone), now, Withdrawal.PREFERENCES));
        awaitRow(gone, "UNSUBSCRIBED fr {} 2026-11 2026-11 " + now.getEpochSecond());
        await().atMost(PATIENCE).until(() -> row(erased).startsWith("CONFIRMED"));
        erase(erased);
        awaitRow(erased, "none");
        var processor = processing
                .eventProcessor("subscriber_v1", StreamingEventProcessor.class)
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> caughtUp(processor));
        var people = List.of(zoe, pending, gone, erased);
        var before = rows(people);
        assertThat(before).hasSize(3);
        replays.replay("subscriber_v1", () -> assertThat(rows(people)).isEmpty());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows(people)).isEqualTo(before));
    }

    @Nested
    class AudienceOfATopic {

        @Test
        void containsEachConfirmedSubscriberOnce() {
            var noah = someone("noah");
            var pending = someone("pending");
            var gone = someone("gone");
            var other = someone("other");
            for (var email : List.of(zoe, noah, pending, gone)) {
                request(email, "en", "2026-11", topic);
            }
            request(other, "en", "2026-11", NEWSLETTER);
            for (var email : List.of(zoe, noah, gone, other)) {
                confirm(email);
            }
            send(new Unsubscribe(id(gone), now, Withdrawal.PREFERENCES));
            awaitRow(gone, "UNSUBSCRIBED en {} 2026-11 2026-11 " + now.getEpochSecond());
            awaitRow(other, "CONFIRMED en {newsletter} 2026-11 2026-11 " + now.getEpochSecond());
            for (var email : List.of(zoe, noah, pending, gone, other)) {
                await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == (email.equals(pending) ? 1 : 2));
            }
            var issue = "issue-" + UUID.randomUUID();
            queue(issue);
            queue(issue);
            assertThat(recipientsOf(issue))
                    .containsExactlyInAnyOrder(
                            id(zoe).value() + " " + addressIds.of(zoe).value(),
                            id(noah).value() + " " + addressIds.of(noah).value());
            await().atMost(PATIENCE).until(() -> mails.receivedBy(zoe).size() == 3);
        }

        private void queue(String issue) {
            var mail = mails.welcome("nobody", "nobody");
            var cause = new Cause(issue, null, now, Provenance.ofSystem("test", Origin.SCHEDULE));
            ledger.queue(
                    new GroupMail(mail.purpose(), issue, mail.content(), new TopicSubscribers(new TopicName(topic))),
                    cause);
        }

        private List<String> recipientsOf(String issue) {
            return jdbc.sql("select about || ' ' || address_id from mail_ledger where subject = ?")
                    .param(issue)
                    .query((row, _) -> row.getString(1))
                    .list();
        }
    }

    private void request(String email, String language, String wording, String... topics) {
        var person = addressIds.of(email);
        var contact = personalData.seal(person, Contact.of(email, language));
        var names = Arrays.stream(topics).map(TopicName::new).collect(Collectors.toUnmodifiableSet());
        send(new RequestSubscription(
                id(email), person, contact, names, wording, now, ConsentSource.FORM, "/subscriptions"));
    }

    private void confirm(String email) {
        send(new ConfirmSubscription(id(email), now));
    }

    private void send(SubscriptionCommand command) {
        commands.send(command, Provenance.of("[test]", Origin.WEB, Provenance.newTraceparent()));
    }

    private void erase(String email) {
        var person = addressIds.of(email).value();
        var at = Instant.now();
        network.say("person-" + person, new PersonForgotten(person, "ref-" + UUID.randomUUID(), at));
    }

    private SubscriptionId id(String email) {
        return new SubscriptionId("subscription-" + addressIds.of(email).value());
    }

    private void awaitRow(String email, String expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(email)).isEqualTo(expected));
    }

    private String row(String email) {
        return jdbc.sql("select format('%s %s %s %s %s %s', status, language, topics, requested_wording,"
                        + " coalesce(consent_wording, 'null'),"
                        + " coalesce(extract(epoch from consented_at)::bigint::text, 'null'))"
                        + " from subscriber_v1 where subscription_id = ?")
                .param(id(email).value())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    /** Returns the rows of these people only, because other tests store rows without events, which a replay does not restore. */
    private List<String> rows(List<String> people) {
        return jdbc.sql("select row_to_json(s)::jsonb from subscriber_v1 s where subscription_id in (:ids)"
                        + " order by subscription_id")
                .param("ids", people.stream().map(each -> id(each).value()).toList())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Whether every segment has handled the last stored event. */
    private boolean caughtUp(StreamingEventProcessor processor) {
        var head = jdbc.sql("select max(globalindex) from domainevententry")
                .query(Long.class)
                .single();
        var segments = processor.processingStatus().values();
        return segments.size() == 4
                && segments.stream().allMatch(each -> each.getCurrentPosition().orElse(-1) >= head);
    }
}
