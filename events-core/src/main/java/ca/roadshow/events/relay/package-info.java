/**
 * Publishes stored events to Kafka as integration events, in order for each aggregate, without skipping any. An event
 * that cannot be published is parked, together with all later events of its aggregate. A feature converts its own
 * domain events and passes them to {@code Relay}.
 */
@NullMarked
package ca.roadshow.events.relay;

import org.jspecify.annotations.NullMarked;
