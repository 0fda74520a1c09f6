/**
 * The way in. Messages from Kafka are stored once, encrypted, and then handled in order per key; the handler's work and the
 * "handled" mark share one transaction. A feature handles an event with an {@code IntegrationEventHandler} method.
 */
@NullMarked
package ca.roadshow.events.inbox;

import org.jspecify.annotations.NullMarked;
