/**
 * The content of a newsletter: from Markdown in two languages with blocks that fill themselves, to the HTML and the plain text
 * that one reader gets. Imports announcements and the platform.
 */
@NullMarked
package ca.roadshow.notifications.newsletter;

import org.jspecify.annotations.NullMarked;
