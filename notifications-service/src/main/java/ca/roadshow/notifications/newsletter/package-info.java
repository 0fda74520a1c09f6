/**
 * The content of a newsletter: turns Markdown in two languages, with blocks of announcements, into the HTML and plain text for
 * one reader. Imports announcements and the platform.
 */
@NullMarked
package ca.roadshow.notifications.newsletter;

import org.jspecify.annotations.NullMarked;
