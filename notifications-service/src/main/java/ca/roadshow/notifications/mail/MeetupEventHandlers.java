package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.notifications.announcement.MeetupChanges;
import ca.roadshow.notifications.mail.MailContent.OfChange;
import ca.roadshow.notifications.mail.MailContent.OfMeetup;
import org.springframework.stereotype.Component;

/** Mails everyone with a seat or a place on the waitlist when their meetup changes. */
@Component
class MeetupEventHandlers {

    private final MailLedger ledger;
    private final MeetupChanges changes;

    MeetupEventHandlers(MailLedger ledger, MeetupChanges changes) {
        this.ledger = ledger;
        this.changes = changes;
    }

    /** One mail per change of time or place. Other changes send no mail. */
    @IntegrationEventHandler
    void on(MeetupRevised event, Delivery delivery) {
        if (changes.change(delivery.id()).isEmpty()) {
            return;
        }
        queue(
                new Circular(
                        MailPurpose.MEETUP_CHANGED,
                        event.meetupId(),
                        event.meetupId() + "/" + delivery.id(),
                        new OfChange(event.meetupId(), delivery.id()),
                        Circular.Readers.SEATED_AND_IN_LINE),
                delivery);
    }

    @IntegrationEventHandler
    void on(MeetupWithdrawn event, Delivery delivery) {
        queue(
                new Circular(
                        MailPurpose.MEETUP_CALLED_OFF,
                        event.meetupId(),
                        event.meetupId(),
                        new OfMeetup(event.meetupId()),
                        Circular.Readers.SEATED_AND_IN_LINE),
                delivery);
    }

    private void queue(Circular circular, Delivery delivery) {
        ledger.queue(circular, delivery.id(), delivery.provenance());
    }
}
