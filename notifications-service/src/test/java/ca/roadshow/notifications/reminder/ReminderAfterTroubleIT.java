package ca.roadshow.notifications.reminder;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.schedule.Deadlines;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.attendee.AttendedMeetup;
import ca.roadshow.notifications.attendee.Attendees;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders when the service is killed or stopped, or when an attendee gives the seat back while the mail is queued. */
@NotificationsUnderTest
class ReminderAfterTroubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AFTER_A_KILL = Duration.ofSeconds(90);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant inTenDays = now.plus(Duration.ofDays(10));
    private AttendedMeetup meetup;

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    DueReminders due;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Attendees attendees;

    @BeforeEach
    void createMeetup() {
        meetup = new AttendedMeetup(network, mails);
    }

    @AfterEach
    void startAgain() {
        if (!deadlines.isRunning()) {
            deadlines.start();
        }
        mails.startSending();
    }

    @Test
    void remindsOnceIfKilledBeforeCompletion() {
        meetup.announce(inTenDays);
        var seated = someone("amina");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.settle();
        due.makeDueNow(meetup.id());
        meetup.reminder(seated);
        await().atMost(PATIENCE).until(() -> due.of(meetup.id()).isEmpty());
        deadlines.stop();
        var since = someone("since");
        meetup.register(since, "en", "CONFIRMED");
        meetup.settle();
        due.leaveAsKilledReplica(meetup.id(), inTenDays);
        deadlines.start();
        await().atMost(AFTER_A_KILL).until(() -> due.of(meetup.id()).isEmpty());
        meetup.settle();
        assertThat(meetup.remindersTo(seated)).hasSize(1);
        assertThat(meetup.remindersTo(since)).isEmpty();
    }

    @Test
    void remindsIfKilledBeforeTheStart() {
        meetup.announce(inTenDays);
        var seated = someone("amina");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.settle();
        deadlines.stop();
        due.makeDueNow(meetup.id());
        due.pickAsKilledReplica(meetup.id());
        deadlines.start();
        await().atMost(AFTER_A_KILL).until(() -> due.of(meetup.id()).isEmpty());
        meetup.reminder(seated);
    }

    @Test
    void remindsLateAfterADowntimeButNotAfterTheStart() {
        meetup.announce(inTenDays);
        var seated = someone("amina");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.settle();
        deadlines.stop();
        due.makeDueNow(meetup.id());
        deadlines.start();
        meetup.reminder(seated);

        var over = new AttendedMeetup(network, mails);
        var email = someone("over");
        var start = now.minusSeconds(60);
        over.announce(start);
        over.register(email, "en", "CONFIRMED");
        over.settle();
        due.makeDueDespiteSettlement(over.id(), start);
        await().atMost(PATIENCE).until(() -> due.of(over.id()).isEmpty());
        over.settle();
        assertThat(over.remindersTo(email)).isEmpty();
    }

    @Test
    void doesNotRemindAnAttendeeWhoHasGivenTheSeatBack() {
        meetup.announce(inTenDays);
        var email = someone("amina");
        var rsvp = meetup.register(email, "en", "CONFIRMED");
        meetup.settle();
        mails.stopSending();
        due.makeDueNow(meetup.id());
        await().atMost(PATIENCE).until(() -> due.statusOf(rsvp.rsvpId()).equals("queued"));
        meetup.withdraw(rsvp);
        await().atMost(PATIENCE).until(() -> hasWithdrawn(rsvp));
        mails.startSending();
        await().atMost(PATIENCE).until(() -> due.statusOf(rsvp.rsvpId()).equals("failed expired"));
        assertThat(meetup.remindersTo(email)).isEmpty();
    }

    private boolean hasWithdrawn(AttendeeRegistered rsvp) {
        return attendees
                .attendance(rsvp.rsvpId())
                .filter(Attendees.Attendance::withdrawn)
                .isPresent();
    }
}
