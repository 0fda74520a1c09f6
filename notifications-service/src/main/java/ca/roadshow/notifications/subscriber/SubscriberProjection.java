package ca.roadshow.notifications.subscriber;

import ca.roadshow.events.person.PersonConditions;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.processor.BatchedWrites;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionEvent.ImpliedConsentEnded;
import ca.roadshow.notifications.subscription.SubscriptionEvent.ImpliedConsentNoted;
import ca.roadshow.notifications.subscription.SubscriptionEvent.PreferencesChanged;
import ca.roadshow.notifications.subscription.SubscriptionEvent.RequestDropped;
import ca.roadshow.notifications.subscription.SubscriptionEvent.RequestExpired;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionForgotten;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionImported;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionPaused;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionResumed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.TopicLeft;
import ca.roadshow.notifications.subscription.SubscriptionEvent.Unsubscribed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Updates {@code subscriber_v1}. Contact and language are those of the latest request. */
@Component
@ProcessingGroup("subscriber_v1")
class SubscriberProjection {

    /** SQL for the implied topics of the row. Events of express consents do not contain them. */
    private static final String IMPLIED = "array(select each from unnest(topics) each where each like 'implied:%')";

    /**
     * @param wording null keeps the consent of the row
     * @param proof encrypted text that says where the reader agreed; null if the consent is not from a file
     */
    private record Subscribed(
            String id,
            Sealed contact,
            String language,
            List<String> topics,
            @Nullable String wording,
            @Nullable String proof,
            Instant at) {}

    private static final String ONE_KEY = PersonConditions.keysAmong("values (:person, :key)");

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final BatchedWrites<SubscriptionImported> imported;

    SubscriberProjection(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.imported = new BatchedWrites<>(this::subscribeImported);
    }

    /**
     * Stores nothing if the person was erased after the event. Locks the key's row, so that an erasure runs entirely before or
     * after.
     */
    @EventHandler
    void on(SubscriptionRequested event) {
        imported.writeBefore(event.subscriptionId());
        var sealed = event.contact();
        personalData
                .open(sealed, Contact.class)
                .ifPresent(contact -> jdbc.sql("""
                with usable as (
                    %s)
                insert into subscriber_v1 (subscription_id, address_id, key_id, contact, language, status,
                    requested_wording, requested_at)
                select :id, :person, key_id, :contact, :language, 'PENDING', :wording, :at from usable
                on conflict (subscription_id) do update set key_id = excluded.key_id, contact = excluded.contact,
                    language = excluded.language, requested_wording = excluded.requested_wording,
                    requested_at = excluded.requested_at,
                    status = case subscriber_v1.status when 'CONFIRMED' then 'CONFIRMED' else 'PENDING' end""".formatted(ONE_KEY))
                        .param("id", event.subscriptionId())
                        .param("person", sealed.personId())
                        .param("key", sealed.keyId())
                        .param("contact", sealed.ciphertext())
                        .param("language", contact.language())
                        .param("wording", event.consentWording())
                        .param("at", utc(event.requestedAt()))
                        .update());
    }

    /** Updates the preferences. The stored consent is that of the topic that was added last. */
    @EventHandler
    void on(PreferencesChanged event) {
        imported.writeBefore(event.subscriptionId());
        subscribe(List.of(new Subscribed(
                event.subscriptionId(),
                event.contact(),
                event.language(),
                event.topics(),
                event.consentWording(),
                null,
                event.changedAt())));
    }

    /** Stores the readers of a file together, because there are many. */
    @EventHandler
    void on(SubscriptionImported event) {
        imported.add(event.subscriptionId(), event);
    }

    /**
     * Stores imported subscribers. The text to which the reader agreed elsewhere is not known, so the version says only that the
     * consent is from a file.
     */
    private void subscribeImported(List<SubscriptionImported> events) {
        var contacts = personalData
                .openAll(events.stream().map(SubscriptionImported::contact).toList(), Contact.class)
                .iterator();
        subscribe(events.stream()
                .flatMap(event -> contacts
                        .next()
                        .map(contact -> new Subscribed(
                                event.subscriptionId(),
                                event.contact(),
                                contact.language(),
                                event.topics(),
                                ConsentSource.IMPORT.code(),
                                event.proof().ciphertext(),
                                event.consentedAt()))
                        .stream())
                .toList());
    }

    /** Stores subscribers. Their topics are joined by spaces, which names of topics do not contain. */
    private void subscribe(List<Subscribed> rows) {
        jdbc.sql("""
                with given as (
                    select * from unnest(:ids::text[], :people::text[], :keys::text[], :contacts::text[], :languages::text[],
                        :topics::text[], :wordings::text[], :proofs::text[], :times::timestamptz[])
                        as g (id, person, key, contact, language, topics, wording, proof, at)),
                usable as (
                    %s)
                insert into subscriber_v1 (subscription_id, address_id, key_id, contact, language, status, topics,
                    requested_wording, consent_wording, consent_proof, consented_at)
                select id, person, key, contact, language, 'CONFIRMED', string_to_array(topics, ' '), wording,
                    nullif(wording, ''), nullif(proof, ''), at from given join usable on person_id = person and key_id = key
                on conflict (subscription_id) do update set key_id = excluded.key_id, contact = excluded.contact,
                    language = excluded.language, status = 'CONFIRMED',
                    topics = excluded.topics || array(
                        select each from unnest(subscriber_v1.topics) each where each like 'implied:%%'),
                    consent_wording = coalesce(excluded.consent_wording, subscriber_v1.consent_wording),
                    consent_proof = case when excluded.consent_wording is null then subscriber_v1.consent_proof
                        else excluded.consent_proof end,
                    consented_at = case when excluded.consent_wording is null then subscriber_v1.consented_at
                        else excluded.consented_at end""".formatted(PersonConditions.keysAmong("select person, key from given")))
                .param("ids", each(rows, Subscribed::id))
                .param("people", each(rows, row -> row.contact().personId()))
                .param("keys", each(rows, row -> row.contact().keyId()))
                .param("contacts", each(rows, row -> row.contact().ciphertext()))
                .param("languages", each(rows, Subscribed::language))
                .param("topics", each(rows, row -> String.join(" ", row.topics())))
                .param("wordings", each(rows, row -> Objects.requireNonNullElse(row.wording(), "")))
                .param("proofs", each(rows, row -> Objects.requireNonNullElse(row.proof(), "")))
                .param("times", each(rows, row -> row.at().toString()))
                .update();
    }

    private static String[] each(List<Subscribed> rows, Function<Subscribed, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    @EventHandler
    void on(SubscriptionPaused event) {
        pause(event.subscriptionId(), event.until());
    }

    @EventHandler
    void on(SubscriptionResumed event) {
        pause(event.subscriptionId(), null);
    }

    private void pause(String id, @Nullable Instant until) {
        imported.writeBefore(id);
        jdbc.sql("update subscriber_v1 set paused_until = ? where subscription_id = ?")
                .param(until == null ? null : utc(until))
                .param(id)
                .update();
    }

    /** Removes a topic. A reader who leaves the last confirmed topic while a request is pending becomes pending. */
    @EventHandler
    void on(TopicLeft event) {
        imported.writeBefore(event.subscriptionId());
        jdbc.sql("update subscriber_v1 set topics = :topics::text[] || " + IMPLIED
                        + ", status = case when status = 'CONFIRMED'"
                        + " and cardinality(:topics::text[] || " + IMPLIED + ") = 0 then 'PENDING' else status end"
                        + " where subscription_id = :id")
                .param("topics", event.topics().toArray(String[]::new))
                .param("id", event.subscriptionId())
                .update();
    }

    @EventHandler
    void on(SubscriptionConfirmed event) {
        imported.writeBefore(event.subscriptionId());
        jdbc.sql(
                        "update subscriber_v1 set status = 'CONFIRMED', topics = ?::text[] || " + IMPLIED
                                + ", consent_wording = requested_wording, consent_proof = null, consented_at = ? where subscription_id = ?")
                .param(event.topics().toArray(String[]::new))
                .param(utc(event.confirmedAt()))
                .param(event.subscriptionId())
                .update();
    }

    /** Removes a request that someone else made. Nothing is kept of a person who never confirmed. */
    @EventHandler
    void on(RequestDropped event) {
        drop(event.subscriptionId());
    }

    @EventHandler
    void on(RequestExpired event) {
        drop(event.subscriptionId());
    }

    private void drop(String id) {
        imported.writeBefore(id);
        jdbc.sql("update subscriber_v1 set status = 'UNSUBSCRIBED'"
                        + " where subscription_id = ? and status = 'PENDING' and consented_at is not null")
                .param(id)
                .update();
        jdbc.sql("delete from subscriber_v1 where subscription_id = ? and status = 'PENDING'")
                .param(id)
                .update();
    }

    /** Stores the implied consent with the status and topics of a subscriber, so that campaigns to the topic find the person. */
    @EventHandler
    void on(ImpliedConsentNoted event) {
        imported.writeBefore(event.subscriptionId());
        personalData
                .open(event.contact(), Contact.class)
                .ifPresent(contact -> jdbc.sql("""
                with usable as (
                    %s)
                insert into subscriber_v1 (subscription_id, address_id, key_id, contact, language, status, topics,
                    requested_wording)
                select :id, :person, key_id, :contact, :language, 'CONFIRMED', array[:topic]::text[], '' from usable
                on conflict (subscription_id) do update set status = 'CONFIRMED',
                    topics = array_remove(subscriber_v1.topics, :topic::text) || excluded.topics""".formatted(ONE_KEY))
                        .param("id", event.subscriptionId())
                        .param("person", event.contact().personId())
                        .param("key", event.contact().keyId())
                        .param("contact", event.contact().ciphertext())
                        .param("language", contact.language())
                        .param("topic", event.topic())
                        .update());
    }

    /**
     * Removes the implied topic. If no topic is left, the row becomes that of a pending request or a former reader, or is
     * deleted.
     */
    @EventHandler
    void on(ImpliedConsentEnded event) {
        imported.writeBefore(event.subscriptionId());
        jdbc.sql("update subscriber_v1 set topics = array_remove(topics, :topic::text),"
                        + " status = case when cardinality(array_remove(topics, :topic::text)) > 0 then status"
                        + " when consented_at is not null then 'UNSUBSCRIBED' else 'PENDING' end"
                        + " where subscription_id = :id")
                .param("topic", event.topic())
                .param("id", event.subscriptionId())
                .update();
    }

    @EventHandler
    void on(Unsubscribed event) {
        imported.writeBefore(event.subscriptionId());
        jdbc.sql(
                        "update subscriber_v1 set status = 'UNSUBSCRIBED', topics = '{}', paused_until = null where subscription_id = ?")
                .param(event.subscriptionId())
                .update();
    }

    @EventHandler
    void on(SubscriptionForgotten event) {
        imported.writeBefore(event.subscriptionId());
        jdbc.sql("delete from subscriber_v1 where subscription_id = ?")
                .param(event.subscriptionId())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate subscriber_v1").update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
