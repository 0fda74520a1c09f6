package ca.roadshow.notifications.reminder;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reminders that were queued or are not needed. */
@Repository
class SettledReminders {

    private final JdbcClient jdbc;
    private final Clock clock;

    SettledReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contains(Reminder reminder) {
        return jdbc.sql("select exists (select 1 from reminder where meetup_id = ? and starts_at = ?)")
                .params(reminder.meetupId(), reminder.startsAt().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Marks a reminder as settled. Returns false if it already was. Waits for a transaction that is settling it. */
    boolean settle(Reminder reminder) {
        return jdbc.sql(
                                "insert into reminder (meetup_id, starts_at, settled_at) values (?, ?, ?) on conflict do nothing")
                        .param(reminder.meetupId())
                        .param(reminder.startsAt().atOffset(ZoneOffset.UTC))
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
