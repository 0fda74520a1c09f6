package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.notifications.mail.MailContent.OfMeetup;
import org.springframework.stereotype.Component;

@Component
class WhenMeetupWithdrawnThenMailAttendees implements Effect<MeetupWithdrawn> {

    private final MailLedger ledger;

    WhenMeetupWithdrawnThenMailAttendees(MailLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Class<MeetupWithdrawn> on() {
        return MeetupWithdrawn.class;
    }

    @Override
    public void apply(MeetupWithdrawn event, Delivery delivery) {
        var everyone = new Circular(
                MailPurpose.MEETUP_CALLED_OFF,
                event.meetupId(),
                event.meetupId(),
                new OfMeetup(event.meetupId()),
                Circular.Readers.SEATED_AND_IN_LINE);
        ledger.queue(everyone, delivery.id(), delivery.provenance());
    }
}
