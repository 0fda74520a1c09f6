/**
 * Shows organizers how mails will look: a campaign, which they can also send to themselves as a test, a mail with decisions, and
 * samples of all others. Imports campaigns, the content of newsletters, and mails to speakers.
 */
@NullMarked
package ca.roadshow.notifications.preview;

import org.jspecify.annotations.NullMarked;
