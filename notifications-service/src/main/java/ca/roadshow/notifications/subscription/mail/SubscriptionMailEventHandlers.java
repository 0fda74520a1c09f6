package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionEvent.ImpliedConsentNoted;
import ca.roadshow.notifications.subscription.SubscriptionEvent.PreferencesChanged;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.mail.SubscriptionComposer.SubscribedTopics;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Sends mails about subscriptions, once per request. */
@Component
@ProcessingGroup(SubscriptionMailEventHandlers.GROUP)
class SubscriptionMailEventHandlers {

    static final String GROUP = "subscription_mails";

    private final Recipients recipients;
    private final ConfirmationRequests confirmations;
    private final MailLedger ledger;
    private final PersonalData personalData;

    SubscriptionMailEventHandlers(
            Recipients recipients, ConfirmationRequests confirmations, MailLedger ledger, PersonalData personalData) {
        this.recipients = recipients;
        this.confirmations = confirmations;
        this.ledger = ledger;
        this.personalData = personalData;
    }

    @EventHandler
    void on(SubscriptionRequested event, DomainEventMessage<?> message) {
        if (!ConsentSource.IMPORT.code().equals(event.source())) {
            confirmations.queue(SubscriptionConfirmationComposer.PURPOSE, event, message);
        }
    }

    /** Stores the chosen language for later mails. */
    @EventHandler
    void on(PreferencesChanged event, DomainEventMessage<?> message) {
        recipients.remember(event.subscriptionId(), event.contact(), event.language(), message.getTimestamp());
    }

    /** Stores the contact, unless the reader gave one for their subscription. */
    @EventHandler
    void on(ImpliedConsentNoted event, DomainEventMessage<?> message) {
        if (recipients.addressOf(event.subscriptionId()).isEmpty()) {
            personalData
                    .open(event.contact(), Contact.class)
                    .ifPresent(contact -> recipients.remember(
                            event.subscriptionId(), event.contact(), contact.language(), message.getTimestamp()));
        }
    }

    @EventHandler
    void on(SubscriptionConfirmed event, DomainEventMessage<?> message) {
        var id = event.subscriptionId();
        var mail = new Mail(
                event.addressId(),
                SubscriptionWelcomeComposer.PURPOSE,
                id + "/" + event.request(),
                id,
                new SubscribedTopics(id, event.topics()));
        ledger.queue(mail, Cause.of(message));
    }
}
