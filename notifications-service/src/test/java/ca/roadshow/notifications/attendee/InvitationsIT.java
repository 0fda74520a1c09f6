package ca.roadshow.notifications.attendee;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calendar entries in mails. The sequence of a later mail is never lower. */
@NotificationsUnderTest
class InvitationsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant SIX = Instant.parse("2083-01-14T23:00:00Z");

    private final String meetupId = "meetup-" + UUID.randomUUID();
    private final String zoe = someone("zoe");

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @BeforeEach
    void announceMeetup() {
        network.say(meetupId, Network.evening(meetupId), 0);
    }

    @Test
    void sendsTheInvitationAsABodyAndAsAFileWithTheSeat() {
        register(zoe, "CONFIRMED", 4);
        var mail = mail(zoe, 1);
        assertThat(mail.text()).contains("Zoé");
        assertThat(mail.attachments().getLast().name()).isEqualTo("invite.ics");
        assertThat(mail.attachments().getLast().type()).startsWith("application/ics");
        assertThat(invitation(mail).type()).contains("charset=UTF-8", "method=REQUEST");
        var invited = event(mail, "REQUEST");
        assertThat(invited.getUid().getValue()).isEqualTo(meetupId + "@meetups.example.org");
        assertThat(invited.getSequence().getValue()).isEqualTo(4);
        assertThat(invited.getDateStart().getValue().toInstant()).isEqualTo(SIX);
        assertThat(invited.getSummary().getValue()).isEqualTo("Mises à niveau sans crainte");
        assertThat(invited.getSummary().getLanguage()).isEqualTo("fr-CA");
        assertThat(invited.getLocation().getValue()).isEqualTo("Shopify, 150 Elgin");
        assertThat(invited.getUrl().getValue()).doesNotContain("token").contains("/meetups/ottawa-2083-01");
        assertThat(invited.getOrganizer().getEmail()).isEqualTo("hello@meetups.example.org");
        assertThat(invited.getAttendees())
                .singleElement()
                .satisfies(each -> assertThat(each.getEmail()).isEqualTo(zoe));
    }

    @Test
    void invitesAWaitlistedPartyWhenItIsSeated() {
        var waiting = register(zoe, "WAITLISTED", 4);
        assertThat(mail(zoe, 1).attachments()).isEmpty();
        network.say(
                meetupId,
                new AttendeePromoted(
                        meetupId, waiting.rsvpId(), waiting.person().addressId(), 2),
                9);
        assertThat(event(mail(zoe, 2), "REQUEST").getSequence().getValue()).isEqualTo(9);
    }

    @Test
    void cancelsWhenTheSeatIsLostAndInvitesAgainWithAHigherSequence() {
        withdraw(register(zoe, "CONFIRMED", 4), 5);
        var taken = event(mail(zoe, 2), "CANCEL");
        assertThat(taken.getSequence().getValue()).isEqualTo(5);
        assertThat(taken.getStatus().isCancelled()).isTrue();
        mails.letTheWindowPass(zoe);
        register(zoe, "CONFIRMED", 6);
        var again = event(mail(zoe, 3), "REQUEST");
        assertThat(again.getUid()).isEqualTo(taken.getUid());
        assertThat(again.getSequence().getValue()).isEqualTo(6);
    }

    @Test
    void sendsNoCancellationToAPartyThatLeavesTheWaitlist() {
        withdraw(register(zoe, "WAITLISTED", 4), 5);
        assertThat(mail(zoe, 2).attachments()).isEmpty();
    }

    @Test
    void containsTheTimeOfTheLastMove() {
        network.say(meetupId, moved(SIX.plusSeconds(86_400), 60), 7);
        register(zoe, "CONFIRMED", 8);
        var invited = event(mail(zoe, 1), "REQUEST");
        assertThat(invited.getDateStart().getValue().toInstant()).isEqualTo(SIX.plusSeconds(86_400));
        assertThat(invited.getSequence().getValue()).isEqualTo(8);
    }

    @Test
    void cancelsForAttendeesWithASeatWhenTheMeetupIsCalledOff() {
        var line = someone("camille");
        register(zoe, "CONFIRMED", 4);
        register(line, "WAITLISTED", 5);
        network.say(meetupId, new MeetupWithdrawn(meetupId, null), 6);
        var taken = event(mail(zoe, 2), "CANCEL");
        assertThat(taken.getSequence().getValue()).isEqualTo(6);
        assertThat(taken.getStatus().isCancelled()).isTrue();
        assertThat(mail(line, 2).attachments()).isEmpty();
    }

    /** The calendar on the meetup's page uses the same sequences. */
    @Test
    void usesTheSequenceOfThePagesEvenAfterChangesWithoutMail() {
        register(zoe, "CONFIRMED", 4);
        mail(zoe, 1);
        network.say(meetupId, moved(SIX.plusSeconds(86_400), 60), 7);
        assertThat(event(mail(zoe, 2), "REQUEST").getSequence().getValue()).isEqualTo(7);
        network.say(meetupId, moved(SIX.plusSeconds(86_400), 80), 9);
        network.say(meetupId, moved(SIX, 80), 10);
        assertThat(event(mail(zoe, 3), "REQUEST").getSequence().getValue()).isEqualTo(10);
        network.say(meetupId, new MeetupWithdrawn(meetupId, null), 12);
        assertThat(event(mail(zoe, 4), "CANCEL").getSequence().getValue()).isEqualTo(12);
    }

    private MeetupRevised moved(Instant start, int capacity) {
        return new MeetupRevised(
                meetupId,
                Bilingual.both("Upgrades without fear", "Mises à niveau sans crainte"),
                start,
                start.plusSeconds(7_200),
                "America/Toronto",
                null,
                capacity);
    }

    private AttendeeRegistered register(String email, String status, long sequence) {
        var position = status.equals("WAITLISTED") ? Integer.valueOf(1) : null;
        var registered = network.registered(meetupId, network.person("Zoé", email, "fr"), status, position);
        network.say(meetupId, registered, sequence);
        return registered;
    }

    private void withdraw(AttendeeRegistered registered, long sequence) {
        var person = registered.person().addressId();
        network.say(meetupId, new AttendeeWithdrew(meetupId, registered.rsvpId(), person, 2), sequence);
    }

    private ReceivedMail mail(String email, int number) {
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == number);
        return mails.receivedBy(email).stream()
                .max((one, other) -> one.date().compareTo(other.date()))
                .orElseThrow();
    }

    /** Returns the calendar part; there may also be a ticket image. */
    private static ReceivedMail.Attachment invitation(ReceivedMail mail) {
        return mail.attachments().stream()
                .filter(each -> each.type().startsWith("text/calendar"))
                .findFirst()
                .orElseThrow();
    }

    private static VEvent event(ReceivedMail mail, String method) {
        ICalendar calendar =
                Biweekly.parse(Objects.requireNonNull(invitation(mail).text())).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getMethod().getValue()).isEqualTo(method);
        assertThat(List.copyOf(calendar.getEvents())).hasSize(1);
        return calendar.getEvents().getFirst();
    }
}
