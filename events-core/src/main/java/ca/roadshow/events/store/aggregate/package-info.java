/**
 * Loads and stores aggregates: locks across replicas, a bounded cache, and snapshots. Uses {@code command}. Aggregates
 * with many events implement {@code SnapshotsItsState}.
 */
@NullMarked
package ca.roadshow.events.store.aggregate;

import org.jspecify.annotations.NullMarked;
