package ca.roadshow.registration.rsvp.release;

import ca.roadshow.events.contract.RecipientObjected;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.RsvpId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cancels an RSVP that someone else made with the person's address. It does not use the meetup's queue: the message is marked
 * as handled in the transaction that cancels. A repeat changes nothing.
 */
@Component
class WhenRecipientObjectedThenCancelRsvp {

    private final Asking asking;

    WhenRecipientObjectedThenCancelRsvp(Asking asking) {
        this.asking = asking;
    }

    @IntegrationEventHandler
    @Nullable
    CancelRsvp on(RecipientObjected event) {
        var meetup = event.meetupId();
        return event.kind().equals("rsvp") && meetup != null
                ? new CancelRsvp(new MeetupId(meetup), new RsvpId(event.thing()), asking, event.at())
                : null;
    }
}
