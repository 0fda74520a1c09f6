package ca.roadshow.events.store.aggregate;

import ca.roadshow.events.store.vocabulary.StoredAs;

/**
 * An aggregate whose snapshot is an explicit record with its own revision, which is applied like an event. The record
 * has {@link StoredAs} and holds no personal data; the aggregate has Axon's {@code @Revision} with the same number.
 */
public interface SnapshotsItsState {

    Object state();
}
