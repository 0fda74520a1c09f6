package ca.roadshow.events.store.processor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Collects the rows that a projection writes for the events of a batch, and writes them with one statement before the
 * batch commits. If that fails, the batch is retried with one statement for each event, so that only the failing event
 * becomes a dead letter.
 *
 * @param <T> the row of one event
 */
public final class BatchedWrites<T> {

    private static final int MOST_ALONE = 10_000;

    private final Consumer<List<T>> statement;
    private final String resource = BatchedWrites.class.getName() + "@" + System.identityHashCode(this);
    private final Cache<String, Boolean> alone =
            Caffeine.newBuilder().maximumSize(MOST_ALONE).build();

    /** @param statement never gets two values with the same key */
    public BatchedWrites(Consumer<List<T>> statement) {
        this.statement = statement;
    }

    /** @param key of the row */
    public void add(String key, T value) {
        var waiting = waiting();
        if (waiting.containsKey(key)) {
            write(waiting);
        }
        if (alone.getIfPresent(key) == null) {
            waiting.put(key, value);
        } else {
            statement.accept(List.of(value));
            alone.invalidate(key);
        }
    }

    /** Writes the pending values of a row now. Must be called before another statement reads or changes the row. */
    public void writeBefore(String key) {
        var waiting = waiting();
        if (waiting.containsKey(key)) {
            write(waiting);
        }
    }

    private Map<String, T> waiting() {
        var batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(resource, _ -> {
            Map<String, T> waiting = new LinkedHashMap<>();
            batch.onPrepareCommit(_ -> write(waiting));
            return waiting;
        });
    }

    private void write(Map<String, T> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            statement.accept(List.copyOf(waiting.values()));
            waiting.clear();
        } catch (RuntimeException failure) {
            waiting.keySet().forEach(key -> alone.put(key, true));
            throw failure;
        }
    }
}
