/**
 * Drafts that write themselves when a call is opened, a conference is announced, a meetup is published or a recap is published.
 * They wait for an organizer. Imports campaigns and announcements.
 */
@NamedInterface("suggestion")
@NullMarked
package ca.roadshow.notifications.campaign.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
