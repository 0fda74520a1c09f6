/** What the other services announced: communities, meetups and calls, as mails and forms name them. Imports no feature. */
@NullMarked
package ca.roadshow.notifications.announcement;

import org.jspecify.annotations.NullMarked;
