package ca.roadshow.registration.meetup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.registration.meetup.MeetupAnswer.OfferSettled;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToOffer;
import ca.roadshow.registration.meetup.MeetupCommand.LapseOffer;
import ca.roadshow.registration.meetup.MeetupCommand.RejoinLine;
import ca.roadshow.registration.meetup.MeetupCommand.TakeOffer;
import ca.roadshow.registration.meetup.MeetupEvent.LineRejoined;
import ca.roadshow.registration.meetup.MeetupEvent.OfferEnded;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.seats.OfferOutcome;
import ca.roadshow.registration.meetup.seats.Party;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.meetup.seats.SeatsAndLine;
import java.time.Instant;

/**
 * What follows from the answer to an offer, and from a missed deadline. Reducing the capacity does not end an offer. A
 * party whose offer lapses keeps its place in line, but gets no other offer until it asks for one.
 */
final class OfferDecisions {

    private final String meetupId;
    private final SeatsAndLine seats;
    private final SeatDecisions decisions;
    private final boolean ahead;

    /** @param ahead whether seats can still change hands */
    OfferDecisions(String meetupId, SeatsAndLine seats, SeatDecisions decisions, boolean ahead) {
        this.meetupId = meetupId;
        this.seats = seats;
        this.decisions = decisions;
        this.ahead = ahead;
    }

    ToOffer take(TakeOffer command) {
        var known = seats.of(command.rsvpId());
        if (known.isEmpty()) {
            return new RsvpRefused(decisions.unknown(command.rsvpId()));
        }
        var party = known.get();
        if (party.seated()) {
            return new OfferSettled(RsvpStatus.CONFIRMED, true);
        }
        var inTime = seats.offeredUntil(party).filter(command.at()::isBefore).isPresent();
        if (!inTime || !ahead) {
            return new RsvpRefused(RsvpRefusal.NO_OFFER);
        }
        apply(ended(meetupId, party, OfferOutcome.ACCEPTED, command.at()));
        apply(new PartyPromoted(meetupId, party.rsvpId(), party.addressId(), party.size(), command.at()));
        return new OfferSettled(RsvpStatus.CONFIRMED, false);
    }

    ToOffer lapse(LapseOffer command) {
        var known = seats.of(command.rsvpId());
        if (known.isEmpty()) {
            return new RsvpRefused(decisions.unknown(command.rsvpId()));
        }
        var party = known.get();
        if (!isOver(party, command.at())) {
            return new OfferSettled(seats.statusOf(party), true);
        }
        apply(ended(meetupId, party, OfferOutcome.LAPSED, command.at()));
        if (ahead) {
            decisions.promoteWhoFits(command.at());
        }
        return new OfferSettled(RsvpStatus.WAITLISTED, false);
    }

    private boolean isOver(Party party, Instant at) {
        return seats.offeredUntil(party).filter(until -> !at.isBefore(until)).isPresent();
    }

    ToOffer rejoin(RejoinLine command) {
        var known = seats.of(command.rsvpId());
        if (known.isEmpty()) {
            return new RsvpRefused(decisions.unknown(command.rsvpId()));
        }
        var party = known.get();
        if (!seats.isSilent(party)) {
            return new OfferSettled(seats.statusOf(party), true);
        }
        if (!ahead) {
            return new RsvpRefused(RsvpRefusal.REGISTRATION_CLOSED);
        }
        apply(new LineRejoined(meetupId, party.rsvpId(), party.addressId(), party.size(), command.at()));
        decisions.promoteWhoFits(command.at());
        var now = seats.of(command.rsvpId()).orElseThrow();
        return new OfferSettled(seats.statusOf(now), false);
    }

    static OfferEnded ended(String meetupId, Party party, OfferOutcome outcome, Instant at) {
        return new OfferEnded(meetupId, party.rsvpId(), party.addressId(), party.size(), outcome, at);
    }
}
