package ca.roadshow.notifications.subscription;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a subscription from its events, so that a page shows the latest change at once. */
@Component
class FindSubscription {

    private final EventStore events;

    FindSubscription(EventStore events) {
        this.events = events;
    }

    Optional<SubscriptionView> by(SubscriptionId id) {
        @Nullable SubscriptionView view = null;
        var stream = events.readEvents(id.value());
        while (stream.hasNext()) {
            var subscribed = view == null ? List.<String>of() : view.subscribed();
            view = SubscriptionView.after((SubscriptionEvent) stream.next().getPayload(), subscribed);
        }
        return Optional.ofNullable(view);
    }
}
