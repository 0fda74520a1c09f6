package ca.roadshow.events.contract;

/**
 * A party changed its size and keeps its seat or its place in line. Effects on other parties are published separately.
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
