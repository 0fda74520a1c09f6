package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.StoredAs;
import java.time.Instant;
import java.util.List;

/** Events of a subscription. */
public sealed interface SubscriptionEvent {

    String subscriptionId();

    /**
     * The topics wait for confirmation.
     *
     * @param topics all pending topics, sorted
     * @param request number of the confirmation mail, from 1
     */
    @StoredAs("subscription.requested")
    record SubscriptionRequested(
            String subscriptionId,
            String addressId,
            Sealed contact,
            List<String> topics,
            String consentWording,
            int request,
            Instant requestedAt)
            implements SubscriptionEvent {}

    /**
     * @param topics all confirmed topics, sorted
     * @param request the request that was confirmed
     */
    @StoredAs("subscription.confirmed")
    record SubscriptionConfirmed(
            String subscriptionId, String addressId, List<String> topics, int request, Instant confirmedAt)
            implements SubscriptionEvent {}

    @StoredAs("subscription.unsubscribed")
    record Unsubscribed(String subscriptionId, String addressId, Instant unsubscribedAt) implements SubscriptionEvent {}

    /** Someone else had made the request; a confirmed subscription stays. */
    @StoredAs("subscription.request-dropped")
    record RequestDropped(String subscriptionId, String addressId, Instant droppedAt) implements SubscriptionEvent {}

    /** A later request by the same person starts a new subscription. */
    @StoredAs("subscription.forgotten")
    record SubscriptionForgotten(String subscriptionId, String addressId, Instant forgottenAt)
            implements SubscriptionEvent {}
}
