package ca.roadshow.notifications.subscription;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a subscription from its events, so that a page shows the latest change at once. */
@Component
public class FindSubscription {

    private final EventStore events;

    FindSubscription(EventStore events) {
        this.events = events;
    }

    public Optional<SubscriptionView> by(SubscriptionId id) {
        @Nullable SubscriptionView view = null;
        var stream = events.readEvents(id.value());
        while (stream.hasNext()) {
            view = SubscriptionView.after((SubscriptionEvent) stream.next().getPayload(), view);
        }
        return Optional.ofNullable(view);
    }
}
