package ca.roadshow.registration.meetup;

import ca.roadshow.events.person.RequestFingerprint.Likeness;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a meetup answers to a command. A refusal is an answer, so that it does not fail the commands in the same transaction. */
public sealed interface MeetupAnswer {

    /** A full meetup is not an error. */
    sealed interface ToRsvp extends MeetupAnswer {}

    sealed interface ToCancel extends MeetupAnswer {}

    sealed interface ToResize extends MeetupAnswer {}

    /** To the acceptance, the end or the renewal of an offer of seats. */
    sealed interface ToOffer extends MeetupAnswer {}

    sealed interface ToMove extends MeetupAnswer {}

    /** To what an organizer decides about the meetup. */
    sealed interface ToPlan extends MeetupAnswer {}

    /**
     * The party has a seat or a place in line.
     *
     * @param position place in line in parties, from 1; null with a seat
     * @param repeat whether the RSVP existed before this request
     * @param likeness how a repeat compares with the first request
     * @param partySize people the RSVP is for; null if this request created it
     */
    record Placed(
            String rsvpId,
            RsvpStatus status,
            @Nullable Integer position,
            boolean repeat,
            Likeness likeness,
            @Nullable Integer partySize)
            implements ToRsvp {

        /** For the request that created the RSVP. */
        public static Placed first(String rsvpId, RsvpStatus status, @Nullable Integer position) {
            return new Placed(rsvpId, status, position, false, Likeness.SAME, null);
        }

        /** Whether the request equals the first one, so that the response may contain the link. */
        public boolean isOwn() {
            return likeness == Likeness.SAME;
        }
    }

    /** Registration has not opened yet. The request is not stored. */
    record NotOpen(Instant opensAt) implements ToRsvp {}

    /** @param repeat whether the RSVP was already cancelled */
    record Cancelled(boolean repeat) implements ToCancel {}

    /**
     * @param position place in line in parties, from 1; null with a seat
     * @param repeat whether the party already had this size
     */
    record Resized(
            RsvpStatus status, int partySize, @Nullable Integer position, boolean repeat) implements ToResize {}

    /** @param repeat whether the offer already had this answer */
    record OfferSettled(RsvpStatus status, boolean repeat) implements ToOffer {}

    /** @param repeat whether everything was already as requested */
    record Done(boolean repeat) implements ToPlan, ToMove {}

    record RsvpRefused(RsvpRefusal refusal) implements ToRsvp, ToCancel, ToResize, ToOffer {}

    record MoveRefused(MoveRefusal refusal) implements ToMove {}

    record PlanRefused(PlanRefusal refusal) implements ToPlan {}
}
