/**
 * Confirmed talks for the agendas of meetups, received from the CFP service. Imports meetups and communities; the
 * organizers' pages import it.
 */
@NullMarked
package ca.roadshow.registration.talk;

import org.jspecify.annotations.NullMarked;
