/**
 * Talks that speakers have confirmed, for the agendas of meetups. Knows them from the calls for proposals. Imports meetups and
 * communities; the organizers' pages import it.
 */
@NullMarked
package ca.roadshow.registration.talk;

import org.jspecify.annotations.NullMarked;
