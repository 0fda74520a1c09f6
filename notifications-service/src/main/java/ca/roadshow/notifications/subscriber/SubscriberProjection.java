package ca.roadshow.notifications.subscriber;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.subscription.SubscriptionEvent.RequestDropped;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionForgotten;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.SubscriptionEvent.Unsubscribed;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Updates {@code subscriber_v1}. Contact and language are those of the latest request. */
@Component
@ProcessingGroup("subscriber_v1")
class SubscriberProjection {

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
                    requested_wording)
                select :id, :person, key_id, :contact, :language, 'PENDING', :wording from usable
                on conflict (subscription_id) do update set key_id = excluded.key_id, contact = excluded.contact,
                    language = excluded.language, requested_wording = excluded.requested_wording,
                    status = case subscriber_v1.status when 'CONFIRMED' then 'CONFIRMED' else 'PENDING' end""")
                        .param("id", event.subscriptionId())
                        .param("person", sealed.personId())
                        .param("key", sealed.keyId())
                        .param("contact", sealed.ciphertext())
                        .param("language", contact.language())
                        .param("wording", event.consentWording())
                        .update());
    }

    @EventHandler
    void on(SubscriptionConfirmed event) {
        jdbc.sql("update subscriber_v1 set status = 'CONFIRMED', topics = ?, consent_wording = requested_wording,"
                        + " consented_at = ? where subscription_id = ?")
                .param(event.topics().toArray(String[]::new))
                .param(event.confirmedAt().atOffset(ZoneOffset.UTC))
                .param(event.subscriptionId())
                .update();
    }

    /** Someone else made the request, so nothing is kept of a person who never confirmed. */
    @EventHandler
    void on(RequestDropped event) {
        jdbc.sql("update subscriber_v1 set status = 'UNSUBSCRIBED'"
                        + " where subscription_id = ? and status = 'PENDING' and consented_at is not null")
                .param(event.subscriptionId())
                .update();
        jdbc.sql("delete from subscriber_v1 where subscription_id = ? and status = 'PENDING'")
                .param(event.subscriptionId())
                .update();
    }

    @EventHandler
    void on(Unsubscribed event) {
        jdbc.sql("update subscriber_v1 set status = 'UNSUBSCRIBED', topics = '{}' where subscription_id = ?")
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
}
