package ca.roadshow.registration.meetup;

import ca.roadshow.events.person.RequestFingerprint.Likeness;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The result of an RSVP. A full meetup is not an error. */
public sealed interface RsvpResult {

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
            implements RsvpResult {

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
    record NotOpen(Instant opensAt) implements RsvpResult {}

    record Refused(MeetupRefusal refusal) implements RsvpResult {}
}
