package ca.roadshow.events.inbox;

import ca.roadshow.events.store.processor.Alarm;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Alarms while messages are parked. */
final class InboxHealth implements HealthIndicator {

    private static final int SHOWN = 20;

    private final Inbox inbox;

    InboxHealth(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Health health() {
        var parked = inbox.parked();
        return (parked.isEmpty() ? Health.up() : Health.status(Alarm.RAISED))
                .withDetail("parked", parked.size())
                .withDetail("first", parked.stream().limit(SHOWN).toList())
                .build();
    }
}
