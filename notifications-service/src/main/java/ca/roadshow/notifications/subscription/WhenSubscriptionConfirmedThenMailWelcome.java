package ca.roadshow.notifications.subscription;

import ca.roadshow.events.store.Provenance;
import ca.roadshow.notifications.mail.Mail;
import ca.roadshow.notifications.mail.MailContent.OfSubscription;
import ca.roadshow.notifications.mail.MailLedger;
import ca.roadshow.notifications.mail.MailPurpose;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("subscription_mails")
class WhenSubscriptionConfirmedThenMailWelcome {

    private final MailLedger ledger;

    WhenSubscriptionConfirmedThenMailWelcome(MailLedger ledger) {
        this.ledger = ledger;
    }

    @EventHandler
    void on(SubscriptionConfirmed event, DomainEventMessage<?> message) {
        ledger.queue(
                new Mail(
                        event.addressId(),
                        MailPurpose.SUBSCRIPTION_WELCOME,
                        event.subscriptionId() + "/" + event.request(),
                        event.subscriptionId(),
                        new OfSubscription(event.subscriptionId(), event.topics())),
                message.getIdentifier(),
                Provenance.of(message));
    }
}
