package ca.roadshow.events.relay;

import ca.roadshow.events.store.processor.Alarm;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Alarms while events are parked. */
final class RelayHealth implements HealthIndicator {

    private static final int SHOWN = 20;

    private final ParkedFacts parked;

    RelayHealth(ParkedFacts parked) {
        this.parked = parked;
    }

    @Override
    public Health health() {
        var waiting = parked.count();
        return (waiting == 0 ? Health.up() : Health.status(Alarm.RAISED))
                .withDetail("parked", waiting)
                .withDetail("failed", parked.failed(SHOWN))
                .build();
    }
}
