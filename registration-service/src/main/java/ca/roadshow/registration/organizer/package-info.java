/**
 * What organizers do: pages and API to plan, publish, change and call off their communities' meetups, to see who comes, and
 * to read what was done. Works over {@code meetup} and {@code rsvp}; nothing imports it.
 */
@NullMarked
package ca.roadshow.registration.organizer;

import org.jspecify.annotations.NullMarked;
