package ca.roadshow.events.contract;

/**
 * A party comes with more or fewer people than it said, and stands where it stood; what the change gave to others is told of
 * them.
 *
 * @param partySize people including the person, 1 to 5
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-party-changed.v1")
public record AttendeePartyChanged(String meetupId, String rsvpId, String addressId, int partySize)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}
