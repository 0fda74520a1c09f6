/** Journeys through the running whole, in a real browser and in a mailbox. What they share may be used by any journey. */
@NullMarked
package ca.roadshow.journey;

import org.jspecify.annotations.NullMarked;
