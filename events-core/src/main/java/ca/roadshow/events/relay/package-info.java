/**
 * Publishes the event store's events to Kafka as integration events, in order per aggregate, never skipped. An event that
 * cannot be published is parked, with all later events of its aggregate.
 * A feature translates its own domain events and hands them to {@code Relay}.
 */
@NullMarked
package ca.roadshow.events.relay;

import org.jspecify.annotations.NullMarked;
