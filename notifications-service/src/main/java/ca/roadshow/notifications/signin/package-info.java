/** Mails with a personal link: to sign in, or to confirm an erasure. Imports mail. */
@NullMarked
package ca.roadshow.notifications.signin;

import org.jspecify.annotations.NullMarked;
