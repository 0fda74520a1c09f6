package ca.roadshow.events.schedule;

import ca.roadshow.events.store.processor.Alarm;
import ca.roadshow.events.store.processor.Failure;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Handles each due item separately, so that one failure does not stop the others. A failed item is retried in the next round. The
 * first failure and the recovery are logged, and health alarms in between.
 */
public final class EachAlone implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(EachAlone.class);

    /** The failures of the last rounds, by round and id. */
    private final Map<String, Map<String, String>> failing = new ConcurrentHashMap<>();

    /**
     * @param round name of the task
     * @param id identifies one item in log and health; never personal data
     */
    public <T> void of(String round, Collection<T> due, Function<T, String> id, Consumer<T> action) {
        var before = failing.getOrDefault(round, Map.of());
        var now = new HashMap<String, String>();
        for (var each : due) {
            try {
                action.accept(each);
            } catch (RuntimeException failure) {
                now.put(id.apply(each), Failure.inClasses(failure));
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        logChanges(round, before, now);
        failing.put(round, Map.copyOf(now));
    }

    private static void logChanges(String round, Map<String, String> before, Map<String, String> now) {
        now.forEach((id, reason) -> {
            if (!before.containsKey(id)) {
                log.error("{}: {} fails and is retried; the others continue: {}", round, id, reason);
            }
        });
        var mended = new HashSet<>(before.keySet());
        mended.removeAll(now.keySet());
        mended.forEach(id -> log.info("{}: {} has recovered", round, id));
    }

    @Override
    public Health health() {
        var details = new TreeMap<String, Object>(failing);
        details.values().removeIf(Map.of()::equals);
        return (details.isEmpty() ? Health.up() : Health.status(Alarm.RAISED))
                .withDetails(details)
                .build();
    }
}
