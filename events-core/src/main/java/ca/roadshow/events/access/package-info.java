/**
 * Who may do what, as every service knows it: keys that verify sign-ins, roles, and sessions that were ended. Learnt from
 * registration's integration events, and written by registration itself. Imports contracts, inbox and person.
 */
@NullMarked
package ca.roadshow.events.access;

import org.jspecify.annotations.NullMarked;
