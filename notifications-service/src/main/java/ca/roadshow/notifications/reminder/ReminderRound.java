package ca.roadshow.notifications.reminder;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.attendee.MeetupAttendees;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.GroupMail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.reminder.MeetupReminderComposer.MeetupReminder;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Queues the mails of a reminder and marks it as settled in one transaction, so that a repeat after a crash queues no second
 * mail.
 */
@Component
class ReminderRound {

    private final Announcements announcements;
    private final SettledReminders settled;
    private final MailLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderRound(
            Announcements announcements,
            SettledReminders settled,
            MailLedger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.announcements = announcements;
        this.settled = settled;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Sends a reminder. A late one is still sent, but not after the meetup has started. */
    void run(Reminder reminder) {
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            if (now.isBefore(reminder.startsAt())
                    && announcements.startsAt(reminder.meetupId(), reminder.startsAt())
                    && settled.settle(reminder)) {
                queue(reminder, now);
            }
        });
    }

    private void queue(Reminder reminder, Instant now) {
        var mail = new GroupMail(
                MeetupReminderComposer.PURPOSE,
                reminder.name(),
                new MeetupReminder(reminder.meetupId(), reminder.startsAt()),
                MeetupAttendees.seated(reminder.meetupId()));
        ledger.queue(mail, new Cause("reminder", null, now, Provenance.ofSystem("reminder", Origin.SCHEDULE)));
    }
}
