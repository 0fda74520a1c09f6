/**
 * Meetups and conferences: the aggregate that owns seats and line, its vocabulary, its list and page. Knows communities
 * and roadshows; what people do with a seat is the business of {@code rsvp}.
 */
@NullMarked
package ca.roadshow.registration.meetup;

import org.jspecify.annotations.NullMarked;
