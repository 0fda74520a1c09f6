package ca.roadshow.registration.organizer;

import ca.roadshow.registration.meetup.RsvpStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of RSVPs.
 *
 * @param name absent, as the address, for who was forgotten since
 * @param position place in line in parties, from 1; absent unless waitlisted
 */
record Attendee(
        String rsvpId,
        @Nullable String name,
        @Nullable String email,
        int partySize,
        RsvpStatus status,
        @Nullable Integer position,
        Instant acceptedAt) {

    /** Never the name or the address. */
    @Override
    public String toString() {
        return "Attendee[" + status + "]";
    }
}
