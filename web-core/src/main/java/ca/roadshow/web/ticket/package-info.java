/** Tickets: the code that a seat carries, and its QR code as picture. May import {@code link}. */
@NullMarked
package ca.roadshow.web.ticket;

import org.jspecify.annotations.NullMarked;
