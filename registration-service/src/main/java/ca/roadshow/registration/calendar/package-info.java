/**
 * Meetups in people's own calendars: one to keep, or a community's to subscribe to. Knows meetups and communities; nothing
 * knows it. The entries that come with a seat travel with the mails.
 */
@NullMarked
package ca.roadshow.registration.calendar;

import org.jspecify.annotations.NullMarked;
