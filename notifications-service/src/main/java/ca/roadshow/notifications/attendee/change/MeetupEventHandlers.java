package ca.roadshow.notifications.attendee.change;

import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.notifications.announcement.MeetupChanges;
import ca.roadshow.notifications.attendee.MeetupAttendees;
import ca.roadshow.notifications.attendee.change.MeetupCalledOffComposer.CalledOffMeetup;
import ca.roadshow.notifications.attendee.change.MeetupChangedComposer.MeetupChange;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.GroupMail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
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

    /** Sends one mail per change of time or venue. Other changes send no mail. */
    @IntegrationEventHandler
    void on(MeetupRevised event, Delivery delivery) {
        if (changes.change(delivery.id()).isEmpty()) {
            return;
        }
        var mail = new GroupMail(
                MeetupChangedComposer.PURPOSE,
                event.meetupId() + "/" + delivery.id(),
                new MeetupChange(event.meetupId(), delivery.id()),
                MeetupAttendees.seatedOrWaitlisted(event.meetupId()));
        ledger.queue(mail, Cause.of(delivery));
    }

    @IntegrationEventHandler
    void on(MeetupWithdrawn event, Delivery delivery) {
        var mail = new GroupMail(
                MeetupCalledOffComposer.PURPOSE,
                event.meetupId(),
                new CalledOffMeetup(event.meetupId()),
                MeetupAttendees.seatedOrWaitlisted(event.meetupId()));
        ledger.queue(mail, Cause.of(delivery));
    }
}
