/** Communities, meetups and calls for proposals, as announced by the other services. Imports no feature. */
@NullMarked
package ca.roadshow.notifications.announcement;

import org.jspecify.annotations.NullMarked;
