package ca.roadshow.notifications.reminder;

import java.time.Instant;

/** The reminder for one start of a meetup. If the meetup moves, the new start has a reminder of its own. */
record Reminder(String meetupId, Instant startsAt) {

    /** The name of its row in the scheduler. */
    String name() {
        return meetupId + "/" + startsAt;
    }

    static Reminder named(String name) {
        var slash = name.lastIndexOf('/');
        return new Reminder(name.substring(0, slash), Instant.parse(name.substring(slash + 1)));
    }
}
