package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * Someone asked for a link that proves who reads mail at an address. The link itself is no part of this: whoever mails
 * it computes it from {@code linkId}.
 *
 * @param purpose {@code SIGN_IN} or {@code ERASURE}
 * @param person with an empty name where none is known
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
