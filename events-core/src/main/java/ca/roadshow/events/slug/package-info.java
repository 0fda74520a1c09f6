/** Turns names into parts of web addresses, the same way in every service. Imports no sibling package. */
@NullMarked
package ca.roadshow.events.slug;

import org.jspecify.annotations.NullMarked;
