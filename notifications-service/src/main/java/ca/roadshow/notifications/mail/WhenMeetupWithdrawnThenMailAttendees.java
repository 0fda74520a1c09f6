package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
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
        ledger.queueForAttendees(event.meetupId(), delivery.id(), delivery.provenance());
    }
}
