package ca.roadshow.registration.rsvp;

import ca.roadshow.events.contract.RecipientObjected;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.CancelAnswer;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.RsvpId;
import ca.roadshow.registration.meetup.SeatQueues;
import org.springframework.stereotype.Component;

/** Cancels an RSVP that someone else made with the person's address, through the meetup's queue. A repeat changes nothing. */
@Component
class WhenRecipientObjectedThenCancelRsvp {

    private final SeatQueues seats;
    private final Asking asking;

    WhenRecipientObjectedThenCancelRsvp(SeatQueues seats, Asking asking) {
        this.seats = seats;
        this.asking = asking;
    }

    @IntegrationEventHandler
    void on(RecipientObjected event, Delivery delivery) {
        var meetup = event.meetupId();
        if (event.kind().equals("rsvp") && meetup != null) {
            var _ = seats.send(
                    new CancelRsvp(new MeetupId(meetup), new RsvpId(event.thing()), asking, event.at()),
                    delivery.provenance(),
                    CancelAnswer.class);
        }
    }
}
