/** The attendance of meetups, from check-ins. Contains only ids; other features use it to choose audiences. Imports only mail. */
@NullMarked
package ca.roadshow.notifications.attendance;

import org.jspecify.annotations.NullMarked;
