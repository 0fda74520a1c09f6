package ca.roadshow.notifications.suppression;

import ca.roadshow.notifications.suppression.SuppressionEvent.MailsAllowed;
import ca.roadshow.notifications.suppression.SuppressionEvent.MailsSuppressed;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads a suppression from its events, so that a page shows the latest change at once. */
@Component
class FindSuppression {

    /**
     * @param suppressed whether mails of the kind are stopped
     * @param ended ids of the things that the person did not ask for; mails about other things may have been sent before
     */
    record Found(boolean suppressed, Set<String> ended) {}

    private final EventStore events;

    FindSuppression(EventStore events) {
        this.events = events;
    }

    Found find(SuppressionId id) {
        var suppressed = false;
        var ended = new HashSet<String>();
        var stream = events.readEvents(id.value());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case MailsSuppressed event -> {
                    suppressed = true;
                    ended.add(event.thing());
                }
                case MailsAllowed _ -> suppressed = false;
                default -> {}
            }
        }
        return new Found(suppressed, ended);
    }
}
