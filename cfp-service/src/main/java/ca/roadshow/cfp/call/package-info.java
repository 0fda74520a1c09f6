/** A call for proposals: its commands, events and state, and what it announces to the other services. Imports no other feature. */
@NullMarked
package ca.roadshow.cfp.call;

import org.jspecify.annotations.NullMarked;
