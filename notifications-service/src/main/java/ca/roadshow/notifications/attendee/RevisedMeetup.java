package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.announcement.Announcements.Meetup;
import ca.roadshow.notifications.announcement.Announcements.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A meetup with its latest revision, which calendar entries need.
 *
 * @param revision null if none is known
 */
public record RevisedMeetup(
        String id, Meetup meetup, @Nullable Revision revision) {}
