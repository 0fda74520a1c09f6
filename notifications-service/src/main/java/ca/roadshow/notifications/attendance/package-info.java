/**
 * Who came to which meetup, from check-ins. Contains only ids; other features read it for audiences. Imports only mail.
 */
@NullMarked
package ca.roadshow.notifications.attendance;

import org.jspecify.annotations.NullMarked;
