/** Mails to reviewers about the reviews that they have to give. Imports mail and announcements. */
@NullMarked
package ca.roadshow.notifications.reviewer;

import org.jspecify.annotations.NullMarked;
