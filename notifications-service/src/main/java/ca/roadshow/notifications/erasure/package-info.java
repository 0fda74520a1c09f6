/** Erases a person's contacts and queued mails, and sends them one last mail. Imports mail. */
@NullMarked
package ca.roadshow.notifications.erasure;

import org.jspecify.annotations.NullMarked;
