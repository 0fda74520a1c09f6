package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.StoredAs;
import java.time.Instant;
import java.util.List;

/** What happened to a subscription. */
public sealed interface SubscriptionEvent {

    String subscriptionId();

    /**
     * Waits for confirmation.
     *
     * @param topics all that are pending now, sorted
     * @param request counts the confirmation mails that are due, from 1
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
     * @param topics all that are subscribed to now, sorted
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

    /** Whoever asks for it after this is new here. */
    @StoredAs("subscription.forgotten")
    record SubscriptionForgotten(String subscriptionId, String addressId, Instant forgottenAt)
            implements SubscriptionEvent {}
}
