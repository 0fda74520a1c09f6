package ca.roadshow.events.store.aggregate;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.jspecify.annotations.Nullable;

/** Caches aggregates by id with strong references. Evicts the least used ones when it is full. */
final class BoundedAggregateCache implements Cache {

    private final ConcurrentMap<Object, Object> entries;

    BoundedAggregateCache(long maximumSize) {
        this.entries = Caffeine.newBuilder().maximumSize(maximumSize).build().asMap();
    }

    /** Returns the cached aggregate itself, not a copy. */
    Optional<EventSourcedAggregate<?>> find(String aggregateId) {
        if (entries.get(aggregateId) instanceof AggregateCacheEntry<?> entry) {
            @SuppressWarnings("NullAway") // An entry that was never serialised returns the aggregate it holds.
            var aggregate = entry.recreateAggregate(null, null, null);
            return Optional.of(aggregate);
        }
        return Optional.empty();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public <K, V> V get(K key) {
        return (V) entries.get(key);
    }

    /** Ignores an aggregate without an id: its creation was refused. */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            entries.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> valueSupplier) {
        return (T) entries.computeIfAbsent(key, missing -> valueSupplier.get());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && entries.remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    /** Does nothing: nothing listens to this cache. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new IllegalStateException("This cache has no listeners");
    }

    @Override
    public String toString() {
        return Map.copyOf(entries).keySet().toString();
    }
}
