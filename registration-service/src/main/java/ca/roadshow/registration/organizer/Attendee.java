package ca.roadshow.registration.organizer;

import ca.roadshow.registration.checkin.FindCheckIns;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the attendee list.
 *
 * @param name null for erased people, as is the address
 * @param position place in line in parties, from 1; absent unless waitlisted
 * @param in people of the party who are checked in; absent if none is
 * @param missed whether the party had seats at a past meetup with check-in, and did not come
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

    /** Leaves out the name and the address. */
    @Override
    public String toString() {
        return "Attendee[" + status + "]";
    }
}
