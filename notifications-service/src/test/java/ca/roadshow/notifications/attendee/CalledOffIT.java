package ca.roadshow.notifications.attendee;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class CalledOffIT {

    private static final String CALLED_OFF = "Cancelled: ";

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
    void mailsEveryoneWithASeatOrAPlaceOnTheWaitlistOnce() {
        var seated = someone("amina");
        var inLine = someone("camille");
        var gone = someone("noah");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.register(seated, "en", "WAITLISTED");
        meetup.register(inLine, "fr", "WAITLISTED");
        meetup.withdraw(meetup.register(gone, "en", "CONFIRMED"));
        var withCare = Bilingual.both("Upgrades with care", "Mises à niveau prudentes");
        meetup.revise(withCare, "2083-01-15T23:00:00Z", "Bayview Yards, 7 Bayview", 60);
        var reason = new Bilingual(null, "Panne de courant au centre-ville.");
        meetup.callOff(reason);

        var inEnglish = meetup.mail(seated, "Cancelled: Upgrades with care");
        assertThat(inEnglish.text())
                .contains("We are sorry: “Upgrades with care” is cancelled.", "Where: Bayview Yards, 7 Bayview")
                .contains("When: Friday, January 15, 2083, 6:00–8:00\u00a0p.m. (Eastern Time)")
                .contains("Reason: Panne de courant au centre-ville.", "https://meetups.example.org/?lang=en");
        assertThat(inEnglish.html()).contains("Panne de courant au centre-ville.");
        var inFrench = meetup.mail(inLine, "Annulé\u00a0: Mises à niveau prudentes");
        assertThat(inFrench.text())
                .contains("«\u00a0Mises à niveau prudentes\u00a0» est annulé.", "https://meetups.example.org/?lang=fr")
                .contains("Raison\u00a0: Panne de courant au centre-ville.");

        meetup.callOff(reason);
        meetup.settle();
        assertThat(meetup.about(seated, CALLED_OFF)).hasSize(1);
        assertThat(meetup.about(gone, CALLED_OFF)).isEmpty();
    }

    @Test
    void keepsParagraphsAndListsOfTheReasonInTextAndHtml() {
        var seated = someone("amina");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.callOff(Bilingual.both("""
            **Snow.** Two things follow:

            - no trains
            - see [the notice](https://example.org/snow), [not this](javascript:alert(1))

            <script>alert(1)</script>
            """, "Neige"));

        var mail = meetup.mail(seated, "Cancelled: Upgrades without fear");
        assertThat(mail.text().replace("\r", "")).contains("""
            Reason:
            Snow. Two things follow:

            - no trains
            - see the notice (https://example.org/snow), not this

            <script>alert(1)</script>
            """);
        assertThat(mail.html())
                .contains("<p><strong>Snow.</strong> Two things follow:</p>", "<ul><li>no trains</li>")
                .contains("href=\"https://example.org/snow\" rel=\"nofollow noopener ugc\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "javascript:");
    }

    @Test
    void omitsTheReasonIfThereIsNone() {
        var seated = someone("amina");
        meetup.register(seated, "en", "CONFIRMED");
        meetup.callOff();
        assertThat(meetup.mail(seated, "Cancelled: Upgrades without fear").text())
                .doesNotContain("Reason");
    }

    @Test
    void sendsNoMailAboutAnImportedMeetup() {
        var seated = someone("past");
        meetup.register(seated, "en", "CONFIRMED");
        network.say(
                meetup.id(),
                new MeetupWithdrawn(meetup.id(), null),
                UUID.randomUUID().toString(),
                "import");
        meetup.settle();
        assertThat(meetup.about(seated, CALLED_OFF)).isEmpty();
    }
}
