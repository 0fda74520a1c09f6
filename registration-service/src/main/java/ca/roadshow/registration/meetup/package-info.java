/**
 * Meetups and conferences: the aggregate with its rules, commands, events and plans. {@code seats} holds the state of
 * seats and waitlist, {@code content} what the page of a meetup says, {@code relay} the messages to the other services.
 * Imports communities and roadshows. Pages and API are in {@code rsvp} (RSVPs) and {@code programme} (meetups).
 */
@NullMarked
package ca.roadshow.registration.meetup;

import org.jspecify.annotations.NullMarked;
