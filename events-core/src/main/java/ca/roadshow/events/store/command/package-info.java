/**
 * Sends commands, and stores the provenance of their events: who, from where, and because of which message. Features
 * send every command with {@code Commands}.
 */
@NullMarked
package ca.roadshow.events.store.command;

import org.jspecify.annotations.NullMarked;
