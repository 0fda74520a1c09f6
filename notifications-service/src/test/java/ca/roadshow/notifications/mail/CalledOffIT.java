package ca.roadshow.notifications.mail;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.notifications.NotificationsUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class CalledOffIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CALLED_OFF = "Called off: ";

    private final String meetupId = "meetup-" + UUID.randomUUID();

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Test
    void tellsEveryoneWithASeatOrAPlaceInLineOnce() {
        network.say(meetupId, Network.evening(meetupId));
        var seated = someone("amina");
        var inLine = someone("camille");
        var gone = someone("noah");
        register(seated, "en", "CONFIRMED");
        register(seated, "en", "WAITLISTED");
        register(inLine, "fr", "WAITLISTED");
        var left = register(gone, "en", "CONFIRMED");
        network.say(
                meetupId,
                new AttendeeWithdrew(meetupId, left.rsvpId(), left.person().addressId(), 2));
        network.say(meetupId, revised());
        var reason = new Bilingual(null, "Panne de courant au centre-ville.");
        network.say(meetupId, new MeetupWithdrawn(meetupId, reason));

        var inEnglish = mail(seated, "Called off: Upgrades with care");
        assertThat(inEnglish.text())
                .contains("We are sorry: “Upgrades with care” is called off.", "Where: Bayview Yards, 7 Bayview")
                .contains("When: Friday, January 15, 2027, 6:00–8:00\u00a0p.m. (Eastern Time)")
                .contains("Reason: Panne de courant au centre-ville.", "https://meetups.example.org/?lang=en");
        assertThat(inEnglish.html()).contains("Panne de courant au centre-ville.");
        var inFrench = mail(inLine, "Annulé\u00a0: Mises à niveau prudentes");
        assertThat(inFrench.text())
                .contains("«\u00a0Mises à niveau prudentes\u00a0» est annulé.", "https://meetups.example.org/?lang=fr")
                .contains("Raison\u00a0: Panne de courant au centre-ville.");

        network.say(meetupId, new MeetupWithdrawn(meetupId, reason));
        settle();
        assertThat(about(CALLED_OFF, seated)).hasSize(1);
        assertThat(about(CALLED_OFF, gone)).isEmpty();
    }

    @Test
    void saysNoReasonWhereNoneWasGiven() {
        network.say(meetupId, Network.evening(meetupId));
        var seated = someone("amina");
        register(seated, "en", "CONFIRMED");
        network.say(meetupId, new MeetupWithdrawn(meetupId, null));
        assertThat(mail(seated, "Called off: Upgrades without fear").text()).doesNotContain("Reason");
    }

    @Test
    void tellsNobodyOfWhatIsImported() {
        network.say(meetupId, Network.evening(meetupId));
        var seated = someone("past");
        register(seated, "en", "CONFIRMED");
        network.say(
                meetupId, new MeetupWithdrawn(meetupId, null), UUID.randomUUID().toString(), "import");
        settle();
        assertThat(about(CALLED_OFF, seated)).isEmpty();
    }

    private MeetupRevised revised() {
        return new MeetupRevised(
                meetupId,
                Bilingual.both("Upgrades with care", "Mises à niveau prudentes"),
                Instant.parse("2027-01-15T23:00:00Z"),
                Instant.parse("2027-01-16T01:00:00Z"),
                "America/Toronto",
                "Bayview Yards, 7 Bayview",
                60);
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
        await().atMost(PATIENCE).until(() -> !about(subject, email).isEmpty());
        return about(subject, email).getFirst();
    }

    private List<ReceivedMail> about(String subject, String email) {
        return mails.receivedBy(email).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
    }
}
