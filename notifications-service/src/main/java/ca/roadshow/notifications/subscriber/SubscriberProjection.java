package ca.roadshow.notifications.subscriber;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
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

    /** The topics of the row that come from a visit alone; events of express consents say nothing about them. */
    private static final String IMPLIED = "array(select each from unnest(topics) each where each like 'implied:%')";

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    SubscriberProjection(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /**
     * Stores nothing if the person was erased after the event. Locks the key's row, so that an erasure runs entirely before or
     * after.
     */
    @EventHandler
    void on(SubscriptionRequested event) {
        var sealed = event.contact();
        personalData
                .open(sealed, Contact.class)
                .ifPresent(contact -> jdbc.sql("""
                with usable as (
                    select key_id from person_key where person_id = :person and key_id = :key for share)
                insert into subscriber_v1 (subscription_id, address_id, key_id, contact, language, status,
                    requested_wording, requested_at)
                select :id, :person, key_id, :contact, :language, 'PENDING', :wording, :at from usable
                on conflict (subscription_id) do update set key_id = excluded.key_id, contact = excluded.contact,
                    language = excluded.language, requested_wording = excluded.requested_wording,
                    requested_at = excluded.requested_at,
                    status = case subscriber_v1.status when 'CONFIRMED' then 'CONFIRMED' else 'PENDING' end""")
                        .param("id", event.subscriptionId())
                        .param("person", sealed.personId())
                        .param("key", sealed.keyId())
                        .param("contact", sealed.ciphertext())
                        .param("language", contact.language())
                        .param("wording", event.consentWording())
                        .param("at", utc(event.requestedAt()))
                        .update());
    }

    /** The consent is that of the last topic that was added. */
    @EventHandler
    void on(PreferencesChanged event) {
        subscribe(
                event.subscriptionId(),
                event.contact(),
                event.language(),
                event.topics(),
                event.consentWording(),
                null,
                event.changedAt());
    }

    /** The text that the reader agreed to elsewhere is unknown, so the version says only that the consent is from a file. */
    @EventHandler
    void on(SubscriptionImported event) {
        personalData
                .open(event.contact(), Contact.class)
                .ifPresent(contact -> subscribe(
                        event.subscriptionId(),
                        event.contact(),
                        contact.language(),
                        event.topics(),
                        ConsentSource.IMPORT.code(),
                        event.proof().ciphertext(),
                        event.consentedAt()));
    }

    /** @param proof where the reader agreed, encrypted like the contact; null if the consent is not from a file */
    private void subscribe(
            String id,
            Sealed contact,
            String language,
            List<String> topics,
            @Nullable String wording,
            @Nullable String proof,
            Instant at) {
        jdbc.sql("""
                with usable as (
                    select key_id from person_key where person_id = :person and key_id = :key for share)
                insert into subscriber_v1 (subscription_id, address_id, key_id, contact, language, status, topics,
                    requested_wording, consent_wording, consent_proof, consented_at)
                select :id, :person, key_id, :contact, :language, 'CONFIRMED', :topics, coalesce(:wording::text, ''),
                    :wording::text, :proof::text, :at from usable
                on conflict (subscription_id) do update set key_id = excluded.key_id, contact = excluded.contact,
                    language = excluded.language, status = 'CONFIRMED',
                    topics = excluded.topics || array(
                        select each from unnest(subscriber_v1.topics) each where each like 'implied:%'),
                    consent_wording = coalesce(excluded.consent_wording, subscriber_v1.consent_wording),
                    consent_proof = case when excluded.consent_wording is null then subscriber_v1.consent_proof
                        else excluded.consent_proof end,
                    consented_at = case when excluded.consent_wording is null then subscriber_v1.consented_at
                        else excluded.consented_at end""")
                .param("id", id)
                .param("person", contact.personId())
                .param("key", contact.keyId())
                .param("contact", contact.ciphertext())
                .param("language", language)
                .param("topics", topics.toArray(String[]::new))
                .param("wording", wording)
                .param("proof", proof)
                .param("at", utc(at))
                .update();
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
        jdbc.sql("update subscriber_v1 set paused_until = ? where subscription_id = ?")
                .param(until == null ? null : utc(until))
                .param(id)
                .update();
    }

    /** A reader who leaves their last confirmed topic while a request is pending is pending again. */
    @EventHandler
    void on(TopicLeft event) {
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
        jdbc.sql(
                        "update subscriber_v1 set status = 'CONFIRMED', topics = ?::text[] || " + IMPLIED
                                + ", consent_wording = requested_wording, consent_proof = null, consented_at = ? where subscription_id = ?")
                .param(event.topics().toArray(String[]::new))
                .param(utc(event.confirmedAt()))
                .param(event.subscriptionId())
                .update();
    }

    /** Someone else made the request, so nothing is kept of a person who never confirmed. */
    @EventHandler
    void on(RequestDropped event) {
        drop(event.subscriptionId());
    }

    @EventHandler
    void on(RequestExpired event) {
        drop(event.subscriptionId());
    }

    private void drop(String id) {
        jdbc.sql("update subscriber_v1 set status = 'UNSUBSCRIBED'"
                        + " where subscription_id = ? and status = 'PENDING' and consented_at is not null")
                .param(id)
                .update();
        jdbc.sql("delete from subscriber_v1 where subscription_id = ? and status = 'PENDING'")
                .param(id)
                .update();
    }

    /** With a status and topics like those of a subscriber, so that a campaign that chose the topic finds the person. */
    @EventHandler
    void on(ImpliedConsentNoted event) {
        personalData
                .open(event.contact(), Contact.class)
                .ifPresent(contact -> jdbc.sql("""
                with usable as (
                    select key_id from person_key where person_id = :person and key_id = :key for share)
                insert into subscriber_v1 (subscription_id, address_id, key_id, contact, language, status, topics,
                    requested_wording)
                select :id, :person, key_id, :contact, :language, 'CONFIRMED', array[:topic]::text[], '' from usable
                on conflict (subscription_id) do update set status = 'CONFIRMED',
                    topics = array_remove(subscriber_v1.topics, :topic::text) || excluded.topics""")
                        .param("id", event.subscriptionId())
                        .param("person", event.contact().personId())
                        .param("key", event.contact().keyId())
                        .param("contact", event.contact().ciphertext())
                        .param("language", contact.language())
                        .param("topic", event.topic())
                        .update());
    }

    /** Without any topic left, the row is that of a request, of a former reader, or of nobody. */
    @EventHandler
    void on(ImpliedConsentEnded event) {
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
        jdbc.sql(
                        "update subscriber_v1 set status = 'UNSUBSCRIBED', topics = '{}', paused_until = null where subscription_id = ?")
                .param(event.subscriptionId())
                .update();
    }

    @EventHandler
    void on(SubscriptionForgotten event) {
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
