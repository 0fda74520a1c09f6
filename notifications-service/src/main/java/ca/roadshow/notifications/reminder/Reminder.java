package ca.roadshow.notifications.reminder;

import java.time.Instant;

/** The reminder for one start of a meetup. If the meetup is moved, the new start gets its own reminder. */
record Reminder(String meetupId, Instant startsAt) {

    /** Returns the name of its row in the scheduler. */
    String name() {
        return meetupId + "/" + startsAt;
    }

    static Reminder named(String name) {
        var slash = name.lastIndexOf('/');
        return new Reminder(name.substring(0, slash), Instant.parse(name.substring(slash + 1)));
    }
}
