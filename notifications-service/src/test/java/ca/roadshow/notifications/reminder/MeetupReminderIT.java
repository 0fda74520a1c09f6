package ca.roadshow.notifications.reminder;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.attendee.AttendedMeetup;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class MeetupReminderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BEFORE = Duration.ofDays(2);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant inTenDays = now.plus(Duration.ofDays(10));
    private AttendedMeetup meetup;

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    DueReminders due;

    @BeforeEach
    void createMeetup() {
        meetup = new AttendedMeetup(network, mails);
    }

    @Test
    void remindsEveryoneWithASeat() {
        meetup.announce(inTenDays);
        var seated = someone("amina");
        var promoted = someone("camille");
        var inLine = someone("noah");
        var gone = someone("olivier");
        var rsvp = meetup.register(seated, "en", "CONFIRMED");
        var waited = meetup.register(promoted, "fr", "WAITLISTED");
        meetup.promote(waited);
        meetup.register(inLine, "en", "WAITLISTED");
        meetup.withdraw(meetup.register(gone, "en", "CONFIRMED"));
        var imported = someone("past");
        meetup.importSeat(imported);
        meetup.settle();
        assertThat(due.of(meetup.id())).containsExactly(inTenDays.minus(BEFORE));
        due.makeDueNow(meetup.id());

        var inEnglish = meetup.reminder(seated);
        assertThat(inEnglish.subject()).isEqualTo("Coming up: Upgrades without fear");
        assertThat(inEnglish.text())
                .contains("Hello Sam,", "Where: Shopify, 150 Elgin", "Party: 2 people", "View my RSVP:")
                .containsPattern("I can’t come:\\R\\S+/rsvps/" + rsvp.rsvpId() + "\\?token=[\\w-]+&cancel&lang=en");
        var inFrench = meetup.reminder(promoted);
        assertThat(inFrench.subject()).isEqualTo("C’est bientôt\u00a0: Mises à niveau sans crainte");
        assertThat(inFrench.text()).contains("Groupe\u00a0: 2 personnes", "Je ne peux pas venir\u00a0:");

        var late = someone("late");
        meetup.register(late, "en", "CONFIRMED");
        meetup.settle();
        assertThat(List.of(inLine, gone, imported, late))
                .allSatisfy(email -> assertThat(meetup.remindersTo(email)).isEmpty());
        assertThat(meetup.remindersTo(seated)).hasSize(1);
    }

    @Test
    void containsAPartySizeThatWasChangedWithoutAMail() {
        meetup.announce(inTenDays);
        var seated = someone("amina");
        var promoted = someone("camille");
        meetup.resize(meetup.register(seated, "en", "CONFIRMED"), 4);
        var waited = meetup.register(promoted, "fr", "WAITLISTED");
        meetup.promote(waited);
        meetup.resize(waited, 1);
        meetup.settle();
        due.makeDueNow(meetup.id());
        assertThat(meetup.reminder(seated).text()).contains("Party: 4 people");
        assertThat(meetup.reminder(promoted).text()).contains("Groupe\u00a0: 1 personne");
        assertThat(mails.receivedBy(seated)).as("seat, reminder").hasSize(2);
    }

    @Test
    void movesAndIsCancelledWithTheMeetup() {
        meetup.announce(inTenDays);
        meetup.settle();
        assertThat(due.of(meetup.id())).containsExactly(inTenDays.minus(BEFORE));
        var inTwentyDays = now.plus(Duration.ofDays(20));
        meetup.move(inTwentyDays);
        meetup.settle();
        assertThat(due.of(meetup.id())).containsExactly(inTwentyDays.minus(BEFORE));
        meetup.move(inTenDays);
        meetup.settle();
        assertThat(due.of(meetup.id())).containsExactly(inTenDays.minus(BEFORE));
        meetup.callOff();
        meetup.settle();
        assertThat(due.of(meetup.id())).isEmpty();
    }

    @Test
    void remindsAgainOnlyAfterTheStartHasChanged() {
        meetup.announce(inTenDays);
        var seated = someone("amina");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.settle();
        due.makeDueNow(meetup.id());
        meetup.reminder(seated);
        awaitNoneDue();
        meetup.move(now.plus(Duration.ofDays(20)));
        meetup.settle();
        due.makeDueNow(meetup.id());
        await().atMost(PATIENCE).until(() -> meetup.remindersTo(seated).size() == 2);
        meetup.move(inTenDays);
        meetup.settle();
        awaitNoneDue();
        assertThat(meetup.remindersTo(seated)).hasSize(2);
    }

    @Test
    void sendsNoReminderAfterAMoveToANearStart() {
        meetup.announce(inTenDays);
        var seated = someone("amina");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.move(now.plus(Duration.ofHours(47)));
        meetup.settle();
        assertThat(due.of(meetup.id())).isEmpty();
        await().atMost(PATIENCE).until(() -> mails.receivedBy(seated).size() == 2);
        assertThat(mails.receivedBy(seated))
                .extracting(ReceivedMail::subject)
                .as("newest first")
                .containsExactly("New time: Upgrades without fear", "You’re in: Upgrades without fear");
    }

    /** The scheduler deletes the row of a reminder after its mails are queued. */
    private void awaitNoneDue() {
        await().atMost(PATIENCE).until(() -> due.of(meetup.id()).isEmpty());
    }
}
