package ca.roadshow.notifications.reminder;

import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.mail.Circular;
import ca.roadshow.notifications.mail.MailContent.OfReminder;
import ca.roadshow.notifications.mail.MailLedger;
import ca.roadshow.notifications.mail.MailPurpose;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Queues the mails of one reminder, all or none, and settles it with them: a repeat after a kill reminds nobody new. */
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

    /** Late is better than never, but not once the meetup has started. */
    void run(Reminder reminder) {
        transaction.executeWithoutResult(_ -> {
            if (clock.instant().isBefore(reminder.startsAt())
                    && announcements.stands(reminder.meetupId(), reminder.startsAt())
                    && settled.settle(reminder)) {
                queue(reminder);
            }
        });
    }

    private void queue(Reminder reminder) {
        var seated = new Circular(
                MailPurpose.MEETUP_REMINDER,
                reminder.meetupId(),
                reminder.name(),
                new OfReminder(reminder.meetupId(), reminder.startsAt()),
                Circular.Readers.SEATED);
        ledger.queue(seated, "reminder", Provenance.ofSystem("reminder", Origin.SCHEDULE));
    }
}
