package ca.roadshow.notifications.subscription;

import ca.roadshow.notifications.subscription.SubscriptionEvent.RequestDropped;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionForgotten;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.SubscriptionEvent.Unsubscribed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription as its owner sees it: confirmed topics and pending ones. */
record SubscriptionView(String subscriptionId, String addressId, List<String> subscribed, List<String> pending) {

    /** Whether there is any topic, confirmed or pending. */
    boolean isAlive() {
        return !subscribed.isEmpty() || !pending.isEmpty();
    }

    /** Null after an erasure. */
    static @Nullable SubscriptionView after(SubscriptionEvent event, List<String> subscribedBefore) {
        return switch (event) {
            case SubscriptionRequested requested ->
                new SubscriptionView(
                        requested.subscriptionId(), requested.addressId(), subscribedBefore, requested.topics());
            case SubscriptionConfirmed confirmed ->
                new SubscriptionView(confirmed.subscriptionId(), confirmed.addressId(), confirmed.topics(), List.of());
            case Unsubscribed ended ->
                new SubscriptionView(ended.subscriptionId(), ended.addressId(), List.of(), List.of());
            case RequestDropped dropped ->
                new SubscriptionView(dropped.subscriptionId(), dropped.addressId(), subscribedBefore, List.of());
            case SubscriptionForgotten _ -> null;
        };
    }
}
