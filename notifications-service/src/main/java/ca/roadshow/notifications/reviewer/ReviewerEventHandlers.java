package ca.roadshow.notifications.reviewer;

import ca.roadshow.events.contract.ReviewsAssigned;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.reviewer.ReviewsComposer.Reviews;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends mails to reviewers about the reviews to give, once for each round of assignments and for each reminder. */
@Component
class ReviewerEventHandlers {

    private final Recipients recipients;
    private final MailLedger ledger;
    private final PersonalData personalData;

    ReviewerEventHandlers(Recipients recipients, MailLedger ledger, PersonalData personalData) {
        this.recipients = recipients;
        this.ledger = ledger;
        this.personalData = personalData;
    }

    @IntegrationEventHandler
    void on(ReviewsAssigned event, Delivery delivery) {
        var reviewer = event.reviewer();
        var about = "reviews-" + uuid(event.callId() + " " + reviewer.addressId());
        var contact = new Contact(reviewer.name(), reviewer.email(), reviewer.language(), null);
        recipients.remember(
                about, personalData.seal(new AddressId(reviewer.addressId()), contact), reviewer.language());
        var purpose = event.reminder() == 0 ? ReviewsAssignedComposer.PURPOSE : ReviewsDueComposer.PURPOSE;
        var subject =
                event.reminder() == 0 ? about + "/" + event.at() : about + "/" + event.until() + "/" + event.reminder();
        var content = new Reviews(event.callId(), event.reviews(), event.until());
        ledger.queue(new Mail(reviewer.addressId(), purpose, subject, about, content), Cause.of(delivery));
    }

    /** Derives an id from a name, so that the same call and reviewer get the same id. */
    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
