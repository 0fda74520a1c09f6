/**
 * Receives integration events. Messages from Kafka are stored once, encrypted, and then handled in order for each key.
 * The handler's changes and the status “handled” are written in one transaction. A feature handles an event with an
 * {@code IntegrationEventHandler} method.
 */
@NullMarked
package ca.roadshow.events.inbox;

import org.jspecify.annotations.NullMarked;
