package ca.roadshow.events.schedule;

import ca.roadshow.events.store.Alarm;
import ca.roadshow.events.store.Failure;
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
 * Goes through what is due so that one failure ends the round for nobody else. What fails is tried again the next time; it is
 * logged when it first fails and when it does so no more, and health alarms in between.
 */
public final class EachAlone implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(EachAlone.class);

    /** What failed last time, by round and id. */
    private final Map<String, Map<String, String>> failing = new ConcurrentHashMap<>();

    /**
     * @param round names what is done
     * @param id names one of them in log and health: nothing personal
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
        tell(round, before, now);
        failing.put(round, Map.copyOf(now));
    }

    private static void tell(String round, Map<String, String> before, Map<String, String> now) {
        now.forEach((id, reason) -> {
            if (!before.containsKey(id)) {
                log.error("{}: {} fails and is tried again; the others go on: {}", round, id, reason);
            }
        });
        var mended = new HashSet<>(before.keySet());
        mended.removeAll(now.keySet());
        mended.forEach(id -> log.info("{}: {} fails no more", round, id));
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
