package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * Someone requested a link that proves that an address is theirs. The message does not contain the link: the service
 * that mails it computes it from {@code linkId}.
 *
 * @param purpose {@code SIGN_IN} or {@code ERASURE}
 * @param person with an empty name if it is unknown
 * @param expiresAt when the link stops working
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.person-link-requested.v1")
public record PersonLinkRequested(String linkId, String purpose, Person person, Instant expiresAt)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return person.addressId();
    }
}
