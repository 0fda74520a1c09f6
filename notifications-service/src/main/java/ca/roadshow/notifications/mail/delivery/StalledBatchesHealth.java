package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.events.store.processor.Alarm;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Raises an alarm while a running batch makes no progress. */
@Component
class StalledBatchesHealth implements HealthIndicator {

    private final StalledBatches batches;

    StalledBatchesHealth(StalledBatches batches) {
        this.batches = batches;
    }

    @Override
    public Health health() {
        var stalled = batches.find();
        return (stalled.isEmpty() ? Health.up() : Health.status(Alarm.RAISED))
                .withDetail("stalled", stalled)
                .build();
    }
}
