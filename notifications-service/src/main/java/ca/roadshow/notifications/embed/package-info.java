/**
 * The sign-up form for other sites: a page for frames, the answer to a form of plain HTML, and the page where organizers copy both.
 * Imports announcements, sign-ups and subscriptions.
 */
@NullMarked
package ca.roadshow.notifications.embed;

import org.jspecify.annotations.NullMarked;
