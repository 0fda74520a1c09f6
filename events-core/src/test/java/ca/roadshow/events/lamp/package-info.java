/**
 * A small service for testing the infrastructure of this module: lamps that are lit and dimmed, with their events
 * published.
 */
@NullMarked
package ca.roadshow.events.lamp;

import org.jspecify.annotations.NullMarked;
