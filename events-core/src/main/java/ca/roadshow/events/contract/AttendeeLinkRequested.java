package ca.roadshow.events.contract;

/**
 * Someone who has an RSVP asked again: the link to it is to be mailed anew.
 *
 * @param request counts these requests of one RSVP from 1, so that each is answered once
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-link-requested.v1")
public record AttendeeLinkRequested(String meetupId, String rsvpId, String addressId, int request)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}
