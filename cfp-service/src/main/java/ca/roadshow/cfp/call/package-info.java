/**
 * A call for proposals: its commands, events and state, its view, and what it announces to the other services. Imports no other
 * feature.
 */
@NullMarked
package ca.roadshow.cfp.call;

import org.jspecify.annotations.NullMarked;
