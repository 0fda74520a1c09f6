package ca.roadshow.events.store.aggregate;

import ca.roadshow.events.store.vocabulary.StoredAs;

/**
 * An aggregate whose snapshot is an explicit record with a revision of its own, applied again like an event. The record
 * carries {@link StoredAs} and no personal data; the aggregate carries Axon's {@code @Revision} with the same number.
 */
public interface SnapshotsItsState {

    Object state();
}
