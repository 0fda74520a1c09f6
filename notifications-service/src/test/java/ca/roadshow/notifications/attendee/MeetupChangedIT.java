package ca.roadshow.notifications.attendee;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class MeetupChangedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Bilingual TITLE = Bilingual.both("Upgrades without fear", "Mises à niveau sans crainte");
    private static final String ELGIN = "Shopify, 150 Elgin";
    private static final String THURSDAY = "2083-01-14T23:00:00Z";
    private static final String FRIDAY = "2083-01-15T23:00:00Z";

    private AttendedMeetup meetup;

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @BeforeEach
    void createMeetup() {
        meetup = new AttendedMeetup(network, mails);
        meetup.announce();
    }

    @Test
    void mailsAttendeesOnceWithOldAndNewValues() {
        var seated = someone("amina");
        var inLine = someone("camille");
        var gone = someone("noah");
        var registered = meetup.register(seated, "en", "CONFIRMED");
        meetup.register(inLine, "fr", "WAITLISTED");
        meetup.withdraw(meetup.register(gone, "en", "CONFIRMED"));
        var change = meetup.revised(TITLE, FRIDAY, "Bayview Yards, 7 Bayview", 60);
        var id = network.say(meetup.id(), change);
        var late = someone("late");
        meetup.register(late, "en", "CONFIRMED");

        var inEnglish = meetup.mail(seated, "New time and place: ");
        assertThat(inEnglish.subject()).isEqualTo("New time and place: Upgrades without fear");
        assertThat(inEnglish.text())
                .contains("The time and place of “Upgrades without fear” have changed.")
                .contains("When: Friday, January 15, 2083, 6:00–8:00\u00a0p.m. (Eastern Time)")
                .contains("Before: Thursday, January 14, 2083, 6:00–8:00\u00a0p.m. (Eastern Time)")
                .contains("Where: Bayview Yards, 7 Bayview", "Before: Shopify, 150 Elgin")
                .containsPattern(
                        "I can’t come:\\R\\S+/rsvps/" + registered.rsvpId() + "\\?token=[\\w-]+&cancel&lang=en");
        assertThat(inEnglish.html()).contains("Bayview Yards", "150 Elgin", "I can’t come", "&amp;cancel&amp;lang=en");
        var inFrench = meetup.mail(inLine, "Nouvel horaire et nouveau lieu\u00a0: Mises à niveau sans crainte");
        assertThat(inFrench.text())
                .contains("Quand\u00a0: vendredi 15 janvier 2083, 18\u00a0h à 20\u00a0h (heure de l’Est)")
                .contains("Auparavant\u00a0: jeudi 14 janvier 2083", "Je ne peux pas venir\u00a0:");
        assertThat(subjects(inLine)).first().asString().startsWith("Vous êtes sur la liste d’attente");

        meetup.mail(late, "You’re in: ");
        network.say(meetup.id(), change, id, "web");
        network.say(meetup.id(), change);
        meetup.settle();
        assertThat(subjects(seated))
                .containsExactly("You’re in: Upgrades without fear", "New time and place: Upgrades without fear");
        assertThat(subjects(late)).containsExactly("You’re in: Upgrades without fear");
        assertThat(subjects(gone)).noneMatch(subject -> subject.startsWith("New "));
    }

    @Test
    void sendsNoMailAboutOtherChanges() {
        var seated = someone("amina");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.revise(new Bilingual("Upgrades with care", null), THURSDAY, ELGIN, 20);
        meetup.revise(TITLE, THURSDAY, ELGIN, 80);
        meetup.mail(seated, "You’re in: ");
        meetup.settle();
        assertThat(subjects(seated)).hasSize(1);
    }

    @Test
    void mailsSeveralChangesInOrder() {
        var seated = someone("amina");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.revise(TITLE, THURSDAY, null, 60);
        meetup.revise(TITLE, FRIDAY, null, 60);
        meetup.revise(TITLE, THURSDAY, null, 60);
        await().atMost(PATIENCE).until(() -> subjects(seated).size() == 4);
        assertThat(received(seated))
                .extracting(ReceivedMail::text)
                .satisfiesExactly(
                        confirmed -> assertThat(confirmed).contains("Your RSVP"),
                        moved -> assertThat(moved).contains("Where: To be announced", "Before: Shopify, 150 Elgin"),
                        later -> assertThat(later).contains("When: Friday", "Before: Thursday"),
                        back -> assertThat(back).contains("When: Thursday", "Before: Friday"));
    }

    @Test
    void sendsNoMailToImportedAttendees() {
        var imported = someone("past");
        meetup.importSeat(imported);
        meetup.revise(TITLE, FRIDAY, ELGIN, 60);
        meetup.settle();
        assertThat(mails.receivedBy(imported)).isEmpty();
    }

    /** Returns the received mails, the oldest first. */
    private Stream<ReceivedMail> received(String email) {
        return mails.receivedBy(email).reversed().stream();
    }

    private List<String> subjects(String email) {
        return received(email).map(ReceivedMail::subject).toList();
    }
}
