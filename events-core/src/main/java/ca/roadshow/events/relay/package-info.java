/**
 * The way out: what the event store holds becomes integration events on Kafka, in order per aggregate, never skipped. What
 * cannot be told is parked with whatever follows it there.
 * A feature translates its own domain events and hands them to {@code Relay}.
 */
@NullMarked
package ca.roadshow.events.relay;

import org.jspecify.annotations.NullMarked;
