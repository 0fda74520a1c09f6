package ca.roadshow.notifications.reminder;

import java.time.Instant;

/** Of one start of one meetup: a meetup that is moved to another time has another reminder. */
record Reminder(String meetupId, Instant startsAt) {

    /** What its deadline is called. */
    String name() {
        return meetupId + "/" + startsAt;
    }

    static Reminder named(String name) {
        var slash = name.lastIndexOf('/');
        return new Reminder(name.substring(0, slash), Instant.parse(name.substring(slash + 1)));
    }
}
