package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * Seats are held for a party in line until it answers. {@link AttendeePromoted} follows an acceptance and
 * {@link AttendeeWithdrew} a refusal; nothing follows if the offer lapses.
 *
 * @param until the deadline of the answer; different for each offer of one RSVP
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-asked.v1")
public record AttendeeAsked(String meetupId, String rsvpId, String addressId, int partySize, Instant until)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}
