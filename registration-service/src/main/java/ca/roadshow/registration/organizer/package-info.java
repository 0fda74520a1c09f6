/**
 * The organizers' pages and API: to plan, publish, change and call off meetups of their communities, and to see
 * attendees and history. Uses {@code meetup} and {@code rsvp}; no other feature imports it.
 */
@NullMarked
package ca.roadshow.registration.organizer;

import org.jspecify.annotations.NullMarked;
