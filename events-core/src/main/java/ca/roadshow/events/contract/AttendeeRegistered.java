package ca.roadshow.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A party has a seat or a place in line.
 *
 * @param status {@code CONFIRMED} or {@code WAITLISTED}
 * @param position position in line, counted in parties from 1; absent with a seat
 * @param partySize people including the person, 1 to 5
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-registered.v1")
public record AttendeeRegistered(
        String meetupId,
        String rsvpId,
        Person person,
        int partySize,
        String status,
        @Nullable Integer position,
        Instant acceptedAt)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return person.addressId();
    }
}
