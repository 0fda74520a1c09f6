package ca.roadshow.registration.organizer;

import ca.roadshow.registration.checkin.FindCheckIns;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of RSVPs.
 *
 * @param name absent, as the address, for who was forgotten since
 * @param position place in line in parties, from 1; absent unless waitlisted
 * @param in who of the party came in; absent where nobody did
 * @param missed had a seat at a meetup that is over and whose door was kept, and did not come
 */
record Attendee(
        String rsvpId,
        @Nullable String name,
        @Nullable String email,
        int partySize,
        RsvpStatus status,
        @Nullable Integer position,
        Instant acceptedAt,
        FindCheckIns.@Nullable CheckedIn in,
        boolean missed) {

    /** Never the name or the address. */
    @Override
    public String toString() {
        return "Attendee[" + status + "]";
    }
}
