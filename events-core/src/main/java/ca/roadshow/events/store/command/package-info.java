/**
 * Sending commands, and the provenance that their events are stored with: who, from where, and because of what. Features
 * send each command by {@code Commands}.
 */
@NullMarked
package ca.roadshow.events.store.command;

import org.jspecify.annotations.NullMarked;
