/** Mails to reviewers about their assigned reviews. Imports mail and announcements. */
@NullMarked
package ca.roadshow.notifications.reviewer;

import org.jspecify.annotations.NullMarked;
