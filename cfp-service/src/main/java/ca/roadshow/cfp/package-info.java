/** Calls for proposals, and what speakers submit to them. */
@NullMarked
package ca.roadshow.cfp;

import org.jspecify.annotations.NullMarked;
