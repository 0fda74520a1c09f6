/** Journeys through the whole running product, in a real browser and a mailbox, and the classes that they share. */
@NullMarked
package ca.roadshow.journey;

import org.jspecify.annotations.NullMarked;
