package ca.roadshow.notifications.mail;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.platform.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class MeetupReminderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BEFORE = Duration.ofDays(2);

    private final String meetupId = "meetup-" + UUID.randomUUID();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant inTenDays = now.plus(Duration.ofDays(10));

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    DueReminders due;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    Attendees attendees;

    @AfterEach
    void goOn() {
        if (!deadlines.isRunning()) {
            deadlines.start();
        }
        if (!dispatch.isRunning()) {
            dispatch.start();
        }
    }

    @Test
    void remindsEveryoneWhoHasASeatThen() {
        announce(inTenDays);
        var seated = someone("amina");
        var promoted = someone("camille");
        var inLine = someone("noah");
        var gone = someone("olivier");
        var rsvp = register(seated, "en", "CONFIRMED");
        var waited = register(promoted, "fr", "WAITLISTED");
        network.say(
                meetupId,
                new AttendeePromoted(meetupId, waited.rsvpId(), waited.person().addressId(), 2));
        register(inLine, "en", "WAITLISTED");
        withdraw(register(gone, "en", "CONFIRMED"));
        var imported = someone("past");
        network.say(
                meetupId,
                network.registered(meetupId, network.person("Past", imported, "en"), "CONFIRMED", null),
                UUID.randomUUID().toString(),
                "import");
        settle();
        assertThat(due.of(meetupId)).containsExactly(inTenDays.minus(BEFORE));
        due.comeDueNow(meetupId);

        var inEnglish = reminder(seated);
        assertThat(inEnglish.subject()).isEqualTo("Soon: Upgrades without fear");
        assertThat(inEnglish.text())
                .contains("Hello Sam,", "Where: Shopify, 150 Elgin", "Party: 2 people", "View my RSVP:")
                .containsPattern("I can’t come:\\R\\S+/rsvps/" + rsvp.rsvpId() + "\\?token=[\\w-]+&cancel&lang=en");
        var inFrench = reminder(promoted);
        assertThat(inFrench.subject()).isEqualTo("C’est bientôt\u00a0: Mises à niveau sans crainte");
        assertThat(inFrench.text()).contains("Groupe\u00a0: 2 personnes", "Je ne peux pas venir\u00a0:");

        var late = someone("late");
        register(late, "en", "CONFIRMED");
        settle();
        assertThat(List.of(inLine, gone, imported, late))
                .allSatisfy(email -> assertThat(remindersTo(email)).isEmpty());
        assertThat(remindersTo(seated)).hasSize(1);
    }

    @Test
    void movesWithTheMeetupAndGoesWithIt() {
        announce(inTenDays);
        settle();
        assertThat(due.of(meetupId)).containsExactly(inTenDays.minus(BEFORE));
        var inTwentyDays = now.plus(Duration.ofDays(20));
        move(inTwentyDays);
        settle();
        assertThat(due.of(meetupId)).containsExactly(inTwentyDays.minus(BEFORE));
        move(inTenDays);
        settle();
        assertThat(due.of(meetupId)).containsExactly(inTenDays.minus(BEFORE));
        network.say(meetupId, new MeetupWithdrawn(meetupId, null));
        settle();
        assertThat(due.of(meetupId)).isEmpty();
    }

    @Test
    void remindsAgainOnlyOfAnotherStart() {
        announce(inTenDays);
        var seated = someone("amina");
        register(seated, "en", "CONFIRMED");
        settle();
        due.comeDueNow(meetupId);
        reminder(seated);
        move(now.plus(Duration.ofDays(20)));
        settle();
        due.comeDueNow(meetupId);
        await().atMost(PATIENCE).until(() -> remindersTo(seated).size() == 2);
        move(inTenDays);
        settle();
        assertThat(due.of(meetupId)).isEmpty();
        assertThat(remindersTo(seated)).hasSize(2);
    }

    @Test
    void leavesItToTheMailAboutTheChangeWhereTheNewStartIsNear() {
        announce(inTenDays);
        var seated = someone("amina");
        register(seated, "en", "CONFIRMED");
        move(now.plus(Duration.ofHours(47)));
        settle();
        assertThat(due.of(meetupId)).isEmpty();
        assertThat(mails.receivedBy(seated))
                .extracting(ReceivedMail::subject)
                .as("newest first")
                .containsExactly("New time: Upgrades without fear", "You’re in: Upgrades without fear");
    }

    @Test
    void remindsNobodyASecondTimeWhenItIsKilledBeforeItIsDone() {
        announce(inTenDays);
        var seated = someone("amina");
        register(seated, "en", "CONFIRMED");
        settle();
        due.comeDueNow(meetupId);
        reminder(seated);
        await().atMost(PATIENCE).until(() -> due.of(meetupId).isEmpty());
        deadlines.stop();
        var since = someone("since");
        register(since, "en", "CONFIRMED");
        settle();
        due.leftByAKilledReplica(meetupId, inTenDays);
        deadlines.start();
        await().atMost(Duration.ofSeconds(90)).until(() -> due.of(meetupId).isEmpty());
        settle();
        assertThat(remindersTo(seated)).hasSize(1);
        assertThat(remindersTo(since)).isEmpty();
    }

    @Test
    void isLateWhereTheServiceWasDownAndNothingOnceTheMeetupHasStarted() {
        announce(inTenDays);
        var seated = someone("amina");
        register(seated, "en", "CONFIRMED");
        settle();
        deadlines.stop();
        due.comeDueNow(meetupId);
        deadlines.start();
        reminder(seated);

        var over = "meetup-" + UUID.randomUUID();
        var email = someone("over");
        var start = now.minusSeconds(60);
        network.say(over, announced(over, start));
        network.say(over, network.registered(over, network.person("Sam", email, "en"), "CONFIRMED", null));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        due.dueAtOnce(over, start);
        await().atMost(PATIENCE).until(() -> due.of(over).isEmpty());
        settle();
        assertThat(remindersTo(email)).isEmpty();
    }

    @Test
    void sparesWhoGaveTheSeatBackWhileTheMailWaited() {
        announce(inTenDays);
        var email = someone("amina");
        var rsvp = register(email, "en", "CONFIRMED");
        settle();
        dispatch.stop();
        due.comeDueNow(meetupId);
        await().atMost(PATIENCE).until(() -> due.statusOf(rsvp.rsvpId()).equals("queued"));
        withdraw(rsvp);
        await().atMost(PATIENCE).until(() -> hasWithdrawn(rsvp));
        dispatch.start();
        await().atMost(PATIENCE).until(() -> due.statusOf(rsvp.rsvpId()).equals("failed expired"));
        assertThat(remindersTo(email)).isEmpty();
    }

    private void announce(Instant startsAt) {
        network.say(meetupId, announced(meetupId, startsAt));
    }

    private static MeetupAnnounced announced(String meetupId, Instant startsAt) {
        var evening = Network.evening(meetupId);
        return new MeetupAnnounced(
                meetupId,
                evening.slug(),
                evening.kind(),
                evening.title(),
                evening.communityId(),
                startsAt,
                startsAt.plus(Duration.ofHours(2)),
                evening.zone(),
                evening.venue(),
                evening.capacity());
    }

    private void move(Instant startsAt) {
        var evening = announced(meetupId, startsAt);
        network.say(
                meetupId,
                new MeetupRevised(
                        meetupId, evening.title(), startsAt, evening.endsAt(), evening.zone(), evening.venue(), 60));
    }

    private AttendeeRegistered register(String email, String language, String status) {
        var position = status.equals("WAITLISTED") ? Integer.valueOf(1) : null;
        var registered = network.registered(meetupId, network.person("Sam", email, language), status, position);
        network.say(meetupId, registered);
        return registered;
    }

    private void withdraw(AttendeeRegistered rsvp) {
        network.say(
                meetupId,
                new AttendeeWithdrew(meetupId, rsvp.rsvpId(), rsvp.person().addressId(), 2));
    }

    /** Everything said before about this meetup is handled, and its mails have left. */
    private void settle() {
        var marker = someone("marker");
        register(marker, "en", "WAITLISTED");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(marker).size() == 1);
    }

    private boolean hasWithdrawn(AttendeeRegistered rsvp) {
        return attendees
                .standing(rsvp.rsvpId())
                .filter(Attendees.Standing::gone)
                .isPresent();
    }

    private ReceivedMail reminder(String email) {
        await().atMost(PATIENCE).until(() -> !remindersTo(email).isEmpty());
        return remindersTo(email).getFirst();
    }

    private List<ReceivedMail> remindersTo(String email) {
        return mails.receivedBy(email).stream()
                .filter(mail ->
                        mail.subject().startsWith("Soon: ") || mail.subject().startsWith("C’est bientôt"))
                .toList();
    }
}
