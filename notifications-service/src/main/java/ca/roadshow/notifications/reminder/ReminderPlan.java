package ca.roadshow.notifications.reminder;

import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Start;
import ca.roadshow.notifications.announcement.MeetupChanges.Change;
import ca.roadshow.notifications.platform.NotificationsSettings;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * The times of the reminders: one row of the scheduler per start of a meetup, written in the transaction of the event that
 * announces or moves the meetup. A row for an outdated start may remain; it sends nothing.
 */
@Component
class ReminderPlan implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ReminderPlan.class);

    private final SchedulerClient deadlines;
    private final OneTimeTask<Void> task;
    private final SettledReminders settled;
    private final Announcements announcements;
    private final NotificationsSettings settings;
    private final EachAlone round;
    private final Clock clock;

    ReminderPlan(
            SchedulerClient reminderDeadlines,
            OneTimeTask<Void> reminderTask,
            SettledReminders settled,
            Announcements announcements,
            NotificationsSettings settings,
            EachAlone round,
            Clock clock) {
        this.deadlines = reminderDeadlines;
        this.task = reminderTask;
        this.settled = settled;
        this.announcements = announcements;
        this.settings = settings;
        this.round = round;
        this.clock = clock;
    }

    /** Applies a changed setting to existing rows at startup, and plans reminders of meetups that have none. */
    @Override
    public void run(ApplicationArguments arguments) {
        round.of("reminders", announcements.startsAfter(clock.instant()), Start::meetupId, start -> {
            var reminder = new Reminder(start.meetupId(), start.startsAt());
            if (!settled.contains(reminder)) {
                schedule(reminder);
            }
        });
    }

    /** Plans a reminder, unless it would already be due: the confirmation mail of a new RSVP makes it unnecessary. */
    void plan(String meetupId, Instant startsAt) {
        var reminder = new Reminder(meetupId, startsAt);
        if (!due(reminder).isAfter(clock.instant())) {
            settled.settle(reminder);
        } else if (!settled.contains(reminder)) {
            schedule(reminder);
        }
    }

    /** Moves the reminder. If the new start is near, the mail about the change replaces the reminder. */
    void move(Change change) {
        cancel(change.meetupId(), change.before().startsAt());
        plan(change.meetupId(), change.after().startsAt());
    }

    void cancel(String meetupId, Instant startsAt) {
        var reminder = new Reminder(meetupId, startsAt);
        try {
            deadlines.cancel(id(reminder));
        } catch (TaskInstanceException missingOrRunning) {
            log.info("Did not cancel the reminder {}: it does not exist or is running", reminder.name());
        }
    }

    private void schedule(Reminder reminder) {
        var due = due(reminder);
        if (deadlines.scheduleIfNotExists(task.instance(reminder.name()), due)) {
            return;
        }
        try {
            deadlines.reschedule(id(reminder), due);
        } catch (TaskInstanceException missingOrRunning) {
            log.info("Did not reschedule the reminder {}: it is running", reminder.name());
        }
    }

    private Instant due(Reminder reminder) {
        return reminder.startsAt().minus(settings.reminderBefore());
    }

    private TaskInstanceId id(Reminder reminder) {
        return TaskInstanceId.of(task.getName(), reminder.name());
    }
}
