package ca.roadshow.registration.meetup.seats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One party with a seat or a place in line.
 *
 * @param lastLinkAt when its link was last mailed or requested
 * @param repeats how often the person sent the RSVP again
 */
public record Party(
        String rsvpId,
        String addressId,
        int size,
        boolean seated,
        @Nullable String requestKey,
        Instant lastLinkAt,
        int repeats) {

    Party promoted() {
        return new Party(rsvpId, addressId, size, true, requestKey, lastLinkAt, repeats);
    }

    Party ofSize(int people) {
        return new Party(rsvpId, addressId, people, seated, requestKey, lastLinkAt, repeats);
    }

    Party repeatedAt(Instant at) {
        return new Party(rsvpId, addressId, size, seated, requestKey, at, repeats + 1);
    }
}
