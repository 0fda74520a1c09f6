package ca.roadshow.events.contract;

/** A party in line got seats. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-promoted.v1")
public record AttendeePromoted(String meetupId, String rsvpId, String addressId, int partySize)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}
