/** A small service of its own, for testing how facts are stored and carried: lamps that are lit, dimmed and told of. */
@NullMarked
package ca.roadshow.events.lamp;

import org.jspecify.annotations.NullMarked;
