package ca.roadshow.notifications.mail;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.notifications.NotificationsUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class MeetupChangedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Bilingual TITLE = Bilingual.both("Upgrades without fear", "Mises à niveau sans crainte");
    private static final String ELGIN = "Shopify, 150 Elgin";
    private static final String THURSDAY = "2027-01-14T23:00:00Z";
    private static final String FRIDAY = "2027-01-15T23:00:00Z";

    private final String meetupId = "meetup-" + UUID.randomUUID();

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Test
    void tellsEveryoneConcernedOnceWhatItWasAndWhatItIs() {
        network.say(meetupId, Network.evening(meetupId));
        var seated = someone("amina");
        var inLine = someone("camille");
        var gone = someone("noah");
        var registered = register(seated, "en", "CONFIRMED");
        register(inLine, "fr", "WAITLISTED");
        var left = register(gone, "en", "CONFIRMED");
        withdraw(left);
        var change = revised(TITLE, FRIDAY, "Bayview Yards, 7 Bayview", 60);
        var id = network.say(meetupId, change);
        var late = someone("late");
        register(late, "en", "CONFIRMED");

        var inEnglish = mail(seated, "New time and place: ");
        assertThat(inEnglish.subject()).isEqualTo("New time and place: Upgrades without fear");
        assertThat(inEnglish.text())
                .contains("“Upgrades without fear” now takes place at another time and somewhere else.")
                .contains("When: Friday, January 15, 2027, 6:00–8:00\u00a0p.m. (Eastern Time)")
                .contains("Before: Thursday, January 14, 2027, 6:00–8:00\u00a0p.m. (Eastern Time)")
                .contains("Where: Bayview Yards, 7 Bayview", "Before: Shopify, 150 Elgin")
                .containsPattern(
                        "I can’t come:\\R\\S+/rsvps/" + registered.rsvpId() + "\\?token=[\\w-]+&cancel&lang=en");
        assertThat(inEnglish.html()).contains("Bayview Yards", "150 Elgin", "I can’t come", "&amp;cancel&amp;lang=en");
        var inFrench = mail(inLine, "Nouvel horaire et nouveau lieu\u00a0: Mises à niveau sans crainte");
        assertThat(inFrench.text())
                .contains("Quand\u00a0: vendredi 15 janvier 2027, 18\u00a0h à 20\u00a0h (heure de l’Est)")
                .contains("Auparavant\u00a0: jeudi 14 janvier 2027", "Je ne peux pas venir\u00a0:");
        assertThat(subjects(inLine)).first().asString().startsWith("Vous êtes sur la liste d’attente");

        network.say(meetupId, change, id, "web");
        network.say(meetupId, change);
        settle();
        assertThat(subjects(seated))
                .containsExactly("You’re in: Upgrades without fear", "New time and place: Upgrades without fear");
        assertThat(subjects(late)).containsExactly("You’re in: Upgrades without fear");
        assertThat(subjects(gone)).noneMatch(subject -> subject.startsWith("New "));
    }

    @Test
    void tellsNobodyOfWhatConcernsNobody() {
        network.say(meetupId, Network.evening(meetupId));
        var seated = someone("amina");
        register(seated, "en", "CONFIRMED");
        network.say(meetupId, revised(new Bilingual("Upgrades with care", null), THURSDAY, ELGIN, 20));
        network.say(meetupId, revised(TITLE, THURSDAY, ELGIN, 80));
        settle();
        assertThat(subjects(seated)).hasSize(1);
    }

    @Test
    void tellsEachOfSeveralChangesInTheirOrder() {
        network.say(meetupId, Network.evening(meetupId));
        var seated = someone("amina");
        register(seated, "en", "CONFIRMED");
        network.say(meetupId, revised(TITLE, THURSDAY, null, 60));
        network.say(meetupId, revised(TITLE, FRIDAY, null, 60));
        network.say(meetupId, revised(TITLE, THURSDAY, null, 60));
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
    void tellsNobodyWhoWasImported() {
        network.say(meetupId, Network.evening(meetupId));
        var imported = someone("past");
        var registered = network.registered(meetupId, network.person("Sam", imported, "en"), "CONFIRMED", null);
        network.say(meetupId, registered, UUID.randomUUID().toString(), "import");
        network.say(meetupId, revised(TITLE, FRIDAY, ELGIN, 60));
        settle();
        assertThat(mails.receivedBy(imported)).isEmpty();
    }

    private MeetupRevised revised(Bilingual title, String startsAt, @Nullable String venue, int capacity) {
        var start = Instant.parse(startsAt);
        return new MeetupRevised(
                meetupId, title, start, start.plus(Duration.ofHours(2)), "America/Toronto", venue, capacity);
    }

    private void withdraw(AttendeeRegistered left) {
        network.say(
                meetupId,
                new AttendeeWithdrew(meetupId, left.rsvpId(), left.person().addressId(), 2));
    }

    /** Everything said before about this meetup is handled, and its mails have left. */
    private void settle() {
        var marker = someone("marker");
        register(marker, "en", "CONFIRMED");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(marker).size() == 1);
    }

    private AttendeeRegistered register(String email, String language, String status) {
        var position = status.equals("WAITLISTED") ? Integer.valueOf(1) : null;
        var registered = network.registered(meetupId, network.person("Sam", email, language), status, position);
        network.say(meetupId, registered);
        return registered;
    }

    private ReceivedMail mail(String email, String subject) {
        await().atMost(PATIENCE).until(() -> subjects(email).stream().anyMatch(each -> each.startsWith(subject)));
        return mails.receivedBy(email).stream()
                .filter(each -> each.subject().startsWith(subject))
                .toList()
                .getFirst();
    }

    /** Oldest first. */
    private Stream<ReceivedMail> received(String email) {
        return mails.receivedBy(email).reversed().stream();
    }

    private List<String> subjects(String email) {
        return received(email).map(ReceivedMail::subject).toList();
    }
}
