/**
 * Facts at rest: Axon on PostgreSQL, logical names for stored events, where each fact came from, and processors that
 * retry, set aside and are watched. Features import the annotations and {@code Commands}.
 */
@NullMarked
package ca.roadshow.events.store;

import org.jspecify.annotations.NullMarked;
