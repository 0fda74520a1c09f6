package ca.roadshow.notifications.suppression;

import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.Suppressions;
import ca.roadshow.notifications.suppression.SuppressionEvent.MailsAllowed;
import ca.roadshow.notifications.suppression.SuppressionEvent.MailsSuppressed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Updates the stopped kinds of mail that the mail ledger reads. */
@Component
@ProcessingGroup("mail_suppression")
class SuppressionProjection {

    private final Suppressions suppressions;

    SuppressionProjection(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    @EventHandler
    void on(MailsSuppressed event) {
        MailKind.of(event.kind()).ifPresent(kind -> suppressions.add(event.addressId(), kind, event.at()));
    }

    @EventHandler
    void on(MailsAllowed event) {
        MailKind.of(event.kind()).ifPresent(kind -> suppressions.remove(event.addressId(), kind));
    }

    @ResetHandler
    void reset() {
        suppressions.clear();
    }
}
