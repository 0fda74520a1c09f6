package ca.roadshow.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * People of a party with an RSVP came to a meetup. Sent again when more of them come in. A walk-in without an RSVP has no
 * address and is not published.
 *
 * @param communityId absent for a conference of the whole network
 * @param people of the party who are in now, 1 to 5
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-checked-in.v1")
public record AttendeeCheckedIn(
        String meetupId, @Nullable String communityId, String rsvpId, String addressId, int people, Instant at)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}
