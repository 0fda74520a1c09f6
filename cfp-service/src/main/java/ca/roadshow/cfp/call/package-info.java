/**
 * A call for proposals: its commands, events and state, and its announcements to the other services. Imports no other feature.
 */
@NullMarked
package ca.roadshow.cfp.call;

import org.jspecify.annotations.NullMarked;
