/**
 * Meetups for people's calendars: a file for one meetup, and a feed for each community. Imports meetups and
 * communities; no other feature imports it. The calendar entries of confirmed seats are sent with the mails.
 */
@NullMarked
package ca.roadshow.registration.calendar;

import org.jspecify.annotations.NullMarked;
