package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.mail.SubscriptionComposer.SubscribedTopics;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Queues the reminder of an unconfirmed request, once per request. */
@Component
public class ConfirmationReminders {

    private final MailLedger ledger;

    ConfirmationReminders(MailLedger ledger) {
        this.ledger = ledger;
    }

    public void queue(SubscriptionView subscription, Instant now) {
        var id = subscription.subscriptionId();
        var mail = new Mail(
                subscription.addressId(),
                SubscriptionReminderComposer.PURPOSE,
                id + "/" + subscription.request(),
                id,
                new SubscribedTopics(id, subscription.pending()));
        ledger.queue(
                mail,
                new Cause("confirmation-reminder", null, now, Provenance.ofSystem("confirmation", Origin.SCHEDULE)));
    }
}
