/**
 * A meetup as iCalendar (RFC 5545), to publish, to invite to and to take back (RFC 5546). Knows no feature: services say
 * what an entry tells.
 */
@NullMarked
package ca.roadshow.web.calendar;

import org.jspecify.annotations.NullMarked;
