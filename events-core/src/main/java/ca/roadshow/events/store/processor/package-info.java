/**
 * Event processors: in order for each aggregate, retried, with dead letters and alarms. Includes replays, and waiting for what
 * a processor has written to a view. Uses {@code vocabulary}.
 */
@NullMarked
package ca.roadshow.events.store.processor;

import org.jspecify.annotations.NullMarked;
