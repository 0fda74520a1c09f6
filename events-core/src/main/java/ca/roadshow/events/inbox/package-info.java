/**
 * The way in: what arrives over Kafka is stored, sealed and once, then handled in order per key, the effect and the
 * mark in one transaction. A feature reacts by an {@code Effect} or a {@code Reaction} bean.
 */
@NullMarked
package ca.roadshow.events.inbox;

import org.jspecify.annotations.NullMarked;
