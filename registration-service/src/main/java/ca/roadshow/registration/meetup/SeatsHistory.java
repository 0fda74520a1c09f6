package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.LineRejoined;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.OfSeats;
import ca.roadshow.registration.meetup.MeetupEvent.OfferEnded;
import ca.roadshow.registration.meetup.MeetupEvent.PartyMoved;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyResized;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.RsvpRepeated;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatOffered;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.MeetupEvent.SeatsHeld;
import ca.roadshow.registration.meetup.seats.SeatsAndLine;

/** Applies events to the state of seats and waitlist. */
final class SeatsHistory {

    private SeatsHistory() {}

    /** Returns the seats after one more event. Most events do not change them. */
    static SeatsAndLine after(SeatsAndLine seats, Object event) {
        switch (event) {
            case MeetupState snapshot -> {
                return snapshot.seats();
            }
            case MeetupScheduled scheduled -> {
                return new SeatsAndLine(scheduled.capacity());
            }
            case MeetupEdited edited -> seats.resize(edited.capacity());
            case CapacityChanged changed -> seats.resize(changed.capacity());
            case OfSeats change -> follow(seats, change);
            default -> {}
        }
        return seats;
    }

    static void follow(SeatsAndLine seats, OfSeats event) {
        switch (event) {
            case SeatConfirmed confirmed -> seats.join(MeetupFacts.party(confirmed));
            case PartyWaitlisted waitlisted -> seats.join(MeetupFacts.party(waitlisted));
            case PartyPromoted promoted -> seats.promote(promoted.rsvpId());
            case PartyResized resized -> seats.resize(resized.rsvpId(), resized.partySize());
            case PartyMoved moved -> seats.move(moved.rsvpId(), moved.to(), moved.at());
            case SeatsHeld held -> seats.hold(held.rsvpId());
            case SeatOffered offered -> seats.offer(offered.rsvpId(), offered.until());
            case OfferEnded ended -> seats.endOffer(ended.rsvpId(), ended.outcome());
            case LineRejoined rejoined -> seats.rejoin(rejoined.rsvpId());
            case SeatReleased released -> seats.leave(released.rsvpId());
            case LineLeft left -> seats.leave(left.rsvpId());
            case RsvpRepeated repeated -> seats.repeat(repeated.rsvpId(), repeated.at());
        }
    }
}
