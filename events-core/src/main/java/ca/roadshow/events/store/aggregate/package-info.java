/**
 * Loading and storing aggregates: locks across replicas, a bounded cache, and snapshots. Uses {@code command}. Aggregates that
 * many events belong to implement {@code SnapshotsItsState}.
 */
@NullMarked
package ca.roadshow.events.store.aggregate;

import org.jspecify.annotations.NullMarked;
