package ca.roadshow.registration.meetup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.RsvpRepeated;
import ca.roadshow.registration.meetup.MeetupEvent.SeatsHeld;
import ca.roadshow.registration.meetup.SeatsAndLine.Party;
import java.time.Instant;

/**
 * What follows for seats and line from a command that its meetup takes. Each decision is written down as it is taken, so that
 * the next one stands on it.
 */
final class SeatDecisions {

    private final String meetupId;
    private final SeatsAndLine seats;

    SeatDecisions(String meetupId, SeatsAndLine seats) {
        this.meetupId = meetupId;
        this.seats = seats;
    }

    RsvpAnswer place(Rsvp command) {
        var people = command.partySize().people();
        if (people > seats.capacity()) {
            return new RsvpAnswer.Refused(MeetupRefusal.PARTY_LARGER_THAN_CAPACITY);
        }
        if (WaitlistPolicy.seatsAtOnce(seats, people)) {
            apply(MeetupFacts.confirmed(command));
            hold(command.at());
            return new RsvpAnswer.Placed(command.rsvpId().value(), RsvpStatus.CONFIRMED, null, false, false);
        }
        var position = seats.waiting() + 1;
        apply(MeetupFacts.waitlisted(command, position));
        return new RsvpAnswer.Placed(command.rsvpId().value(), RsvpStatus.WAITLISTED, position, false, false);
    }

    RsvpAnswer repeat(Party party, Rsvp command) {
        if (!party.lastLinkAt().plus(Meetup.LINK_AGAIN_AFTER).isAfter(command.at())) {
            apply(new RsvpRepeated(meetupId, party.rsvpId(), party.addressId(), party.repeats() + 1, command.at()));
        }
        var sameRequest = command.requestKey() != null && command.requestKey().equals(party.requestKey());
        return new RsvpAnswer.Placed(party.rsvpId(), party.status(), seats.positionOf(party), true, sameRequest);
    }

    /** Gives the free seats to whose turn it is. */
    void promoteWhoFits(Instant at) {
        for (var next = WaitlistPolicy.next(seats); next.isPresent(); next = WaitlistPolicy.next(seats)) {
            var party = next.get();
            apply(new PartyPromoted(meetupId, party.rsvpId(), party.addressId(), party.size(), at));
        }
        hold(at);
    }

    /** Says so once when seats begin to be held for a party, so that those behind it can be told why they wait. */
    private void hold(Instant at) {
        WaitlistPolicy.held(seats)
                .filter(party -> !seats.isKnownToBeHeld(party))
                .ifPresent(
                        party -> apply(new SeatsHeld(meetupId, party.rsvpId(), party.addressId(), party.size(), at)));
    }
}
