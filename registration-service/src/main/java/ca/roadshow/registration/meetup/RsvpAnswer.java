package ca.roadshow.registration.meetup;

import ca.roadshow.events.person.RequestFingerprint.Likeness;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a meetup answers to an RSVP. A full meetup is not an error. */
public sealed interface RsvpAnswer {

    /**
     * The party has a seat or a place in line.
     *
     * @param position place in line in parties, from 1; absent with a seat
     * @param repeat the person had this RSVP before
     * @param likeness how a repeat compares with the first request
     * @param partySize people the RSVP is for; absent if this request made it
     */
    record Placed(
            String rsvpId,
            RsvpStatus status,
            @Nullable Integer position,
            boolean repeat,
            Likeness likeness,
            @Nullable Integer partySize)
            implements RsvpAnswer {

        /** The request made it. */
        static Placed first(String rsvpId, RsvpStatus status, @Nullable Integer position) {
            return new Placed(rsvpId, status, position, false, Likeness.SAME, null);
        }

        /** Whether the sender has proved to be the maker, so that the response may carry the link. */
        public boolean isOwn() {
            return likeness == Likeness.SAME;
        }
    }

    /** Too early; nothing is kept of it. */
    record NotOpen(Instant opensAt) implements RsvpAnswer {}

    record Refused(MeetupRefusal refusal) implements RsvpAnswer {}
}
