/**
 * Meetups as iCalendar (RFC 5545), to publish, to invite and to cancel (RFC 5546). Imports no feature; services supply
 * the contents.
 */
@NullMarked
package ca.roadshow.web.calendar;

import org.jspecify.annotations.NullMarked;
