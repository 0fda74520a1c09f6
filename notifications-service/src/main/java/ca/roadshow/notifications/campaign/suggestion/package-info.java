/**
 * Drafts that are created automatically when a call is opened, a conference is announced, or a meetup or a recap is published. An
 * organizer edits and sends them. Imports campaigns and announcements.
 */
@NamedInterface("suggestion")
@NullMarked
package ca.roadshow.notifications.campaign.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
