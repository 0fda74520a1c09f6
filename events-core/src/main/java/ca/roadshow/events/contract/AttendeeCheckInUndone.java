package ca.roadshow.events.contract;

import java.time.Instant;

/** A check-in was undone: nobody of the party is checked in. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-check-in-undone.v1")
public record AttendeeCheckInUndone(String meetupId, String rsvpId, String addressId, Instant at)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}
