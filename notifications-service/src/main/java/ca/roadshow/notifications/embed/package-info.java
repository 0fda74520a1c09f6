/**
 * The sign-up form for other sites: a page for frames, the target of a form of plain HTML, and the page where organizers copy the
 * HTML of both. Imports announcements, sign-ups and subscriptions.
 */
@NullMarked
package ca.roadshow.notifications.embed;

import org.jspecify.annotations.NullMarked;
