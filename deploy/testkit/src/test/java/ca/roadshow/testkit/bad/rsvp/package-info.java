/** A feature. */
@NullMarked
package ca.roadshow.testkit.bad.rsvp;

import org.jspecify.annotations.NullMarked;
