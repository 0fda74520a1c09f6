package ca.roadshow.notifications.signin;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.PersonLinkRequested;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.web.link.SignedLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationsUnderTest
class PersonLinkMailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Wednesday evening in Toronto. */
    private static final Instant EVENING = Instant.parse("2099-11-11T23:15:30Z");

    private final String linkId = "link-" + UUID.randomUUID();

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|SIGN_IN|Your sign-in link for Roadshow de l’Est|/sign-in/link|sign-in|Sign in:|ignore this email",
                "fr|SIGN_IN|Votre lien de connexion à Roadshow de l’Est|/sign-in/link|sign-in|Me connecter\u00a0:|ignorez ce courriel",
                "en|ERASURE|Please confirm: erase your data on Roadshow de l’Est|/forget-me/link|erasure|Go to the confirmation:|ignore this email",
                "fr|ERASURE|Veuillez confirmer\u00a0: effacer vos données sur Roadshow de l’Est|/forget-me/link|erasure|Aller à la confirmation\u00a0:|ignorez ce courriel"
            })
    void sendsTheLinkOnlyToTheMailbox(
            String language,
            String purpose,
            String subject,
            String path,
            String signedFor,
            String button,
            String reassurance) {
        var email = someone("reader");
        request(email, purpose, language, EVENING);
        var mail = only(email);
        assertThat(mail.subject()).isEqualTo(subject);
        var url = "https://meetups.example.org" + path + "?token=" + linkId + "." + links.token(signedFor, linkId, 1)
                + "&lang=" + language;
        assertThat(mail.text()).contains(url, button, reassurance);
        assertThat(mail.html()).contains(url.replace("&", "&amp;"));
        assertThat(mail.text())
                .contains(
                        language.equals("en")
                                ? "Valid until: Wednesday, November 11, 2099, 6:15\u00a0p.m. (Eastern Time)"
                                : "Valable jusqu’au\u00a0: mercredi 11 novembre 2099, 18\u00a0h\u00a015 (heure de l’Est)");
        assertThat(mail.headers())
                .containsEntry("Content-Language", List.of(language + "-CA"))
                .doesNotContainKey("List-Unsubscribe");
    }

    @Test
    void greetsByNameAndMailsOnceAfterRedelivery() {
        var email = someone("zoe");
        var event = new PersonLinkRequested(linkId, "SIGN_IN", network.person("Zoé Roy", email, "en"), EVENING);
        network.say(event.person().addressId(), event);
        assertThat(only(email).text()).contains("Hello Zoé Roy,");
        network.say(event.person().addressId(), event);
        var marker = someone("marker");
        request(marker, "SIGN_IN", "en", EVENING, linkId + "-2");
        only(marker);
        assertThat(mails.receivedBy(email)).hasSize(1);
    }

    @Test
    void doesNotMailAnExpiredLink() {
        var email = someone("late");
        request(email, "SIGN_IN", "en", Instant.now());
        await().atMost(PATIENCE).until(() -> status().equals("failed expired"));
        assertThat(mails.receivedBy(email)).isEmpty();
    }

    private void request(String email, String purpose, String language, Instant expiresAt) {
        request(email, purpose, language, expiresAt, linkId);
    }

    private void request(String email, String purpose, String language, Instant expiresAt, String link) {
        var person = network.person("", email, language);
        network.say("person-" + person.addressId(), new PersonLinkRequested(link, purpose, person, expiresAt));
    }

    private String status() {
        return jdbc.sql("select coalesce(max(status || coalesce(' ' || reason, '')), 'none') from mail_ledger"
                        + " where subject = ?")
                .param(linkId)
                .query(String.class)
                .single();
    }

    private ReceivedMail only(String email) {
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        return mails.receivedBy(email).getFirst();
    }
}
