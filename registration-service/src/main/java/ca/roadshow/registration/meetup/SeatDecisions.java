package ca.roadshow.registration.meetup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.events.person.RequestFingerprint;
import ca.roadshow.events.person.RequestFingerprint.Likeness;
import ca.roadshow.registration.meetup.MeetupAnswer.Cancelled;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.MoveRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.MeetupAnswer.Resized;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupAnswer.ToMove;
import ca.roadshow.registration.meetup.MeetupAnswer.ToResize;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeParty;
import ca.roadshow.registration.meetup.MeetupCommand.MoveInLine;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupEvent.PartyMoved;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyResized;
import ca.roadshow.registration.meetup.MeetupEvent.RsvpRepeated;
import ca.roadshow.registration.meetup.MeetupEvent.SeatOffered;
import ca.roadshow.registration.meetup.MeetupEvent.SeatsHeld;
import ca.roadshow.registration.meetup.seats.OfferOutcome;
import ca.roadshow.registration.meetup.seats.Party;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.meetup.seats.SeatsAndLine;
import ca.roadshow.registration.meetup.seats.WaitlistPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Decides commands about seats. Applies each event at once, so that the next decision uses the new state. */
final class SeatDecisions {

    private final String meetupId;
    private final SeatsAndLine seats;
    private final Function<Instant, Optional<Instant>> deadline;

    /** @param deadline the deadline of an offer made at a time; empty if seats are given without an offer */
    SeatDecisions(String meetupId, SeatsAndLine seats, Function<Instant, Optional<Instant>> deadline) {
        this.meetupId = meetupId;
        this.seats = seats;
        this.deadline = deadline;
    }

    ToRsvp place(Rsvp command) {
        var people = command.partySize().people();
        if (people > seats.capacity()) {
            return new RsvpRefused(RsvpRefusal.PARTY_LARGER_THAN_CAPACITY);
        }
        if (WaitlistPolicy.seatsAtOnce(seats, people)) {
            apply(MeetupFacts.confirmed(command));
            hold(command.at());
            return Placed.first(command.rsvpId().value(), RsvpStatus.CONFIRMED, null);
        }
        var position = seats.waiting() + 1;
        apply(MeetupFacts.waitlisted(command, position));
        return Placed.first(command.rsvpId().value(), RsvpStatus.WAITLISTED, position);
    }

    /** A request with the id of the existing RSVP is a retry after its transaction was committed. */
    ToRsvp repeat(Party party, Rsvp command) {
        if (party.rsvpId().equals(command.rsvpId().value())) {
            return Placed.first(party.rsvpId(), seats.statusOf(party), seats.positionOf(party));
        }
        var likeness = RequestFingerprint.compare(party.requestKey(), command.requestKey());
        if (likeness != Likeness.KEY_REUSED
                && !party.lastLinkAt().plus(Meetup.LINK_AGAIN_AFTER).isAfter(command.at())) {
            apply(new RsvpRepeated(meetupId, party.rsvpId(), party.addressId(), party.repeats() + 1, command.at()));
        }
        return new Placed(party.rsvpId(), seats.statusOf(party), seats.positionOf(party), true, likeness, party.size());
    }

    ToResize resize(ChangeParty command) {
        var size = command.partySize().people();
        var known = seats.of(command.rsvpId());
        if (known.isEmpty()) {
            return new RsvpRefused(unknown(command.rsvpId()));
        }
        var party = known.get();
        if (size == party.size()) {
            return sized(party, true);
        }
        if (seats.offeredUntil(party).isPresent()) {
            return new RsvpRefused(RsvpRefusal.ANSWER_FIRST);
        }
        if (size > party.size()) {
            if (size > seats.capacity()) {
                return new RsvpRefused(RsvpRefusal.PARTY_LARGER_THAN_CAPACITY);
            }
            if (party.seated() && !WaitlistPolicy.seatsAtOnce(seats, size - party.size())) {
                return new RsvpRefused(RsvpRefusal.NO_SEATS_FOR_MORE);
            }
        }
        apply(new PartyResized(
                meetupId, party.rsvpId(), party.addressId(), party.size(), size, party.seated(), command.at()));
        promoteWhoFits(command.at());
        return sized(seats.of(command.rsvpId()).orElseThrow(), false);
    }

    private ToResize sized(Party party, boolean repeat) {
        return new Resized(seats.statusOf(party), party.size(), seats.positionOf(party), repeat);
    }

    ToMove move(MoveInLine command) {
        var known = seats.of(command.rsvpId());
        if (known.isEmpty()) {
            return new MoveRefused(
                    seats.wasCancelled(command.rsvpId()) ? MoveRefusal.NOT_IN_LINE : MoveRefusal.RSVP_UNKNOWN);
        }
        var party = known.get();
        var from = seats.positionOf(party);
        if (from == null) {
            return new MoveRefused(MoveRefusal.NOT_IN_LINE);
        }
        var to = Math.clamp(command.position(), 1, seats.waiting());
        if (from == to) {
            return new Done(true);
        }
        var reason = command.reason().text();
        apply(new PartyMoved(meetupId, party.rsvpId(), party.addressId(), from, to, reason, command.at()));
        promoteWhoFits(command.at());
        return new Done(false);
    }

    RsvpRefusal unknown(RsvpId rsvpId) {
        return seats.wasCancelled(rsvpId) ? RsvpRefusal.RSVP_CANCELLED : RsvpRefusal.RSVP_UNKNOWN;
    }

    ToCancel cancel(CancelRsvp command, boolean ahead) {
        if (seats.wasCancelled(command.rsvpId())) {
            return new Cancelled(true);
        }
        var known = seats.of(command.rsvpId());
        if (known.isEmpty()) {
            return new RsvpRefused(RsvpRefusal.RSVP_UNKNOWN);
        }
        var party = known.get();
        if (seats.offeredUntil(party).isPresent()) {
            apply(OfferDecisions.ended(meetupId, party, OfferOutcome.DECLINED, command.at()));
        }
        apply(MeetupFacts.left(meetupId, party, command.at()));
        if (ahead) {
            promoteWhoFits(command.at());
        }
        return new Cancelled(false);
    }

    /** Gives or offers the free seats to the next parties in line. */
    void promoteWhoFits(Instant at) {
        for (var next = WaitlistPolicy.next(seats); next.isPresent(); next = WaitlistPolicy.next(seats)) {
            give(next.get(), at);
        }
        hold(at);
    }

    private void give(Party party, Instant at) {
        apply(deadline.apply(at)
                .<MeetupEvent>map(
                        until -> new SeatOffered(meetupId, party.rsvpId(), party.addressId(), party.size(), until, at))
                .orElseGet(() -> new PartyPromoted(meetupId, party.rsvpId(), party.addressId(), party.size(), at)));
    }

    /**
     * Publishes once that seats are held for a party, so that pages can explain to the parties behind it why they wait.
     */
    private void hold(Instant at) {
        WaitlistPolicy.held(seats)
                .filter(party -> !seats.isKnownToBeHeld(party))
                .ifPresent(
                        party -> apply(new SeatsHeld(meetupId, party.rsvpId(), party.addressId(), party.size(), at)));
    }
}
