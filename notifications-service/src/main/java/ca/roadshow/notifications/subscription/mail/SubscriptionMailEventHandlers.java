package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.subscription.SubscriptionEvent.ImpliedConsentNoted;
import ca.roadshow.notifications.subscription.SubscriptionEvent.PreferencesChanged;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionImported;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.mail.SubscriptionComposer.SubscribedTopics;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Mails a person about their subscription, once per request. */
@Component
@ProcessingGroup("subscription_mails")
class SubscriptionMailEventHandlers {

    private final Recipients recipients;
    private final MailLedger ledger;
    private final PersonalData personalData;

    SubscriptionMailEventHandlers(Recipients recipients, MailLedger ledger, PersonalData personalData) {
        this.recipients = recipients;
        this.ledger = ledger;
        this.personalData = personalData;
    }

    /** Topics that are added shortly after a confirmation mail keep its request number, so they cause no second mail. */
    @EventHandler
    void on(SubscriptionRequested event, DomainEventMessage<?> message) {
        var contact = personalData.open(event.contact(), Contact.class);
        if (contact.isEmpty() || personalData.refuses(event.addressId(), event.requestedAt())) {
            return; // The person was erased after the event.
        }
        recipients.remember(
                event.subscriptionId(), event.contact(), contact.get().language());
        ledger.queue(
                mail(
                        SubscriptionConfirmationComposer.PURPOSE,
                        event.addressId(),
                        event.subscriptionId(),
                        event.request(),
                        event.topics()),
                Cause.of(message));
    }

    /** Later mails are in the chosen language. */
    @EventHandler
    void on(PreferencesChanged event) {
        recipients.remember(event.subscriptionId(), event.contact(), event.language());
    }

    @EventHandler
    void on(SubscriptionImported event) {
        personalData
                .open(event.contact(), Contact.class)
                .ifPresent(contact -> recipients.remember(event.subscriptionId(), event.contact(), contact.language()));
    }

    /** A contact that the reader gave for their subscription stays. */
    @EventHandler
    void on(ImpliedConsentNoted event) {
        if (recipients.addressOf(event.subscriptionId()).isEmpty()) {
            personalData
                    .open(event.contact(), Contact.class)
                    .ifPresent(contact ->
                            recipients.remember(event.subscriptionId(), event.contact(), contact.language()));
        }
    }

    @EventHandler
    void on(SubscriptionConfirmed event, DomainEventMessage<?> message) {
        ledger.queue(
                mail(
                        SubscriptionWelcomeComposer.PURPOSE,
                        event.addressId(),
                        event.subscriptionId(),
                        event.request(),
                        event.topics()),
                Cause.of(message));
    }

    private static Mail mail(
            MailPurpose purpose, String addressId, String subscriptionId, int request, List<String> topics) {
        return new Mail(
                addressId,
                purpose,
                subscriptionId + "/" + request,
                subscriptionId,
                new SubscribedTopics(subscriptionId, topics));
    }
}
