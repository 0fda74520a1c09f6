/** Calendar invitations and cancellations as parts of a mail. Imports only the platform. */
@NamedInterface("calendar")
@NullMarked
package ca.roadshow.notifications.mail.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
