package ca.roadshow.events.contract;

/** A party gave back its seat or its place in line. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-withdrew.v1")
public record AttendeeWithdrew(String meetupId, String rsvpId, String addressId, int partySize)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}
