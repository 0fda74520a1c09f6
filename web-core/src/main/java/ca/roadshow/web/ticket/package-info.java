/** Tickets: the code of a confirmed RSVP, and its QR code as an image. May import {@code link}. */
@NullMarked
package ca.roadshow.web.ticket;

import org.jspecify.annotations.NullMarked;
