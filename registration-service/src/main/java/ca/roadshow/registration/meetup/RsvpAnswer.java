package ca.roadshow.registration.meetup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a meetup answers to an RSVP. A full meetup is not an error. */
public sealed interface RsvpAnswer {

    /**
     * The party has a seat or a place in line.
     *
     * @param position place in line in parties, from 1; absent with a seat
     * @param repeat the person had this RSVP before
     * @param sameRequest the repeat carried the first request's key
     */
    record Placed(
            String rsvpId, RsvpStatus status, @Nullable Integer position, boolean repeat, boolean sameRequest)
            implements RsvpAnswer {}

    /** Too early; nothing is kept of it. */
    record NotOpen(Instant opensAt) implements RsvpAnswer {}

    record Refused(MeetupRefusal refusal) implements RsvpAnswer {}
}
