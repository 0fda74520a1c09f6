/** A small feature as the house wants it. */
@NullMarked
package ca.roadshow.testkit.good.meetup;

import org.jspecify.annotations.NullMarked;
