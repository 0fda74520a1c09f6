package ca.roadshow.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a mailbox says that someone else used the address: the RSVP, proposal or subscription must end.
 *
 * @param kind {@code rsvp}, {@code proposal} or {@code subscription}
 * @param thing id of the RSVP, the proposal or the subscription
 * @param meetupId only for an RSVP
 */
@Wire(topic = Topic.NOTIFICATIONS, type = "ca.roadshow.notifications.recipient-objected.v1")
public record RecipientObjected(
        String addressId,
        String kind,
        String thing,
        @Nullable String meetupId,
        Instant at) implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}
