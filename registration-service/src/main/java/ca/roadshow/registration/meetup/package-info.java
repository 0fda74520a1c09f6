/**
 * Meetups and conferences: the aggregate with its rules, commands, events and plans. Seats and line are in {@code seats},
 * messages to the other services in {@code relay}. Knows communities and roadshows; what people do with a seat is the business
 * of {@code rsvp}, what they read of a meetup that of {@code programme}.
 */
@NullMarked
package ca.roadshow.registration.meetup;

import org.jspecify.annotations.NullMarked;
