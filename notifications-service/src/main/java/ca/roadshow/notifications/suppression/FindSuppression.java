package ca.roadshow.notifications.suppression;

import ca.roadshow.notifications.suppression.SuppressionEvent.MailsSuppressed;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads a suppression from its events, so that a page shows the latest change at once. */
@Component
class FindSuppression {

    private final EventStore events;

    FindSuppression(EventStore events) {
        this.events = events;
    }

    boolean isSuppressed(SuppressionId id) {
        var suppressed = false;
        var stream = events.readEvents(id.value());
        while (stream.hasNext()) {
            suppressed = stream.next().getPayload() instanceof MailsSuppressed;
        }
        return suppressed;
    }
}
