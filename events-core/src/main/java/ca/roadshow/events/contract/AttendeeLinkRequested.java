package ca.roadshow.events.contract;

/**
 * A person with an RSVP sent it again; the link is to be mailed again.
 *
 * @param request number of the repeat, from 1 for each RSVP; each is mailed once
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-link-requested.v1")
public record AttendeeLinkRequested(String meetupId, String rsvpId, String addressId, int request)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}
