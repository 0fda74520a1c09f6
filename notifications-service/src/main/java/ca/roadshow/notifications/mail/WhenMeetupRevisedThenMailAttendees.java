package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.notifications.announcement.MeetupChanges;
import ca.roadshow.notifications.mail.MailContent.OfChange;
import org.springframework.stereotype.Component;

/** Each change of time or place is a mail of its own, to those who had answered by then; other changes are none. */
@Component
class WhenMeetupRevisedThenMailAttendees implements Effect<MeetupRevised> {

    private final MailLedger ledger;
    private final MeetupChanges changes;

    WhenMeetupRevisedThenMailAttendees(MailLedger ledger, MeetupChanges changes) {
        this.ledger = ledger;
        this.changes = changes;
    }

    @Override
    public Class<MeetupRevised> on() {
        return MeetupRevised.class;
    }

    @Override
    public void apply(MeetupRevised event, Delivery delivery) {
        if (changes.change(delivery.id()).isEmpty()) {
            return;
        }
        var everyone = new Circular(
                MailPurpose.MEETUP_CHANGED,
                event.meetupId(),
                event.meetupId() + "/" + delivery.id(),
                new OfChange(event.meetupId(), delivery.id()),
                Circular.Readers.SEATED_AND_IN_LINE);
        ledger.queue(everyone, delivery.id(), delivery.provenance());
    }
}
