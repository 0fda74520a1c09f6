package ca.roadshow.notifications.subscription.confirmation;

import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;

/** A request that one confirmation mail asks about. A later request has its own deadlines. */
record UnconfirmedRequest(SubscriptionId subscriptionId, int request) {

    /** Returns the name of its rows in the scheduler. */
    String name() {
        return subscriptionId.value() + "/" + request;
    }

    static UnconfirmedRequest named(String name) {
        var slash = name.lastIndexOf('/');
        return new UnconfirmedRequest(
                new SubscriptionId(name.substring(0, slash)), Integer.parseInt(name.substring(slash + 1)));
    }

    boolean isPendingIn(SubscriptionView subscription) {
        return !subscription.pending().isEmpty() && subscription.request() == request;
    }
}
