/** Mails to speakers about their proposals. Imports mail and announcements. */
@NullMarked
package ca.roadshow.notifications.proposal;

import org.jspecify.annotations.NullMarked;
