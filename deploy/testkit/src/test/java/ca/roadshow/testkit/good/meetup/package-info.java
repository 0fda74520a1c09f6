/** A small feature that obeys all rules. */
@NullMarked
package ca.roadshow.testkit.good.meetup;

import org.jspecify.annotations.NullMarked;
