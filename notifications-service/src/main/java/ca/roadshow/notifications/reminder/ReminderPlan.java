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
 * When each meetup's attendees are reminded: one row of the scheduler for the start that stands, written in the
 * transaction of what announces or moves it. A row that stays behind reminds nobody, for its start stands no more.
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

    /** As the setting is now: rows follow one that was changed, and meetups known from before get theirs, late or not. */
    @Override
    public void run(ApplicationArguments arguments) {
        round.of("reminders", announcements.startsAfter(clock.instant()), Start::meetupId, start -> {
            var reminder = new Reminder(start.meetupId(), start.startsAt());
            if (!settled.contains(reminder)) {
                schedule(reminder);
            }
        });
    }

    /** Whoever RSVPs when the reminder would be due already has their confirmation for one. */
    void plan(String meetupId, Instant startsAt) {
        var reminder = new Reminder(meetupId, startsAt);
        if (!due(reminder).isAfter(clock.instant())) {
            settled.settle(reminder);
        } else if (!settled.contains(reminder)) {
            schedule(reminder);
        }
    }

    /** Where the new start is near, the mail about the change is the reminder. */
    void move(Change change) {
        drop(change.meetupId(), change.before().startsAt());
        plan(change.meetupId(), change.after().startsAt());
    }

    void drop(String meetupId, Instant startsAt) {
        var reminder = new Reminder(meetupId, startsAt);
        try {
            deadlines.cancel(id(reminder));
        } catch (TaskInstanceException goneOrUnderWay) {
            log.info("The reminder {} is not there to be dropped, or under way", reminder.name());
        }
    }

    private void schedule(Reminder reminder) {
        var due = due(reminder);
        if (deadlines.scheduleIfNotExists(task.instance(reminder.name()), due)) {
            return;
        }
        try {
            deadlines.reschedule(id(reminder), due);
        } catch (TaskInstanceException goneOrUnderWay) {
            log.info("The reminder {} is under way", reminder.name());
        }
    }

    private Instant due(Reminder reminder) {
        return reminder.startsAt().minus(settings.reminderBefore());
    }

    private TaskInstanceId id(Reminder reminder) {
        return TaskInstanceId.of(task.getName(), reminder.name());
    }
}
