package ca.roadshow.notifications.subscription.mail;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.compose.MailWriter;
import ca.roadshow.notifications.mail.ledger.Contact;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationsUnderTest
class WelcomeMailIT {

    private final String slug = "welcome-" + UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MailWriter writer;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @ParameterizedTest
    @CsvSource({
        "en, Next meetups in Gaspé, Fog and Helm, Change my topics and language",
        "fr, Prochains meetups\u00a0: Gaspé, Brume et Helm, Changer mes sujets et ma langue"
    })
    void listsTheNextMeetupsOfTheReadersCommunity(String language, String heading, String title, String button) {
        var text = rolledBack(() -> {
            community();
            meetup("fog", "Fog and Helm", "Brume et Helm", "community-" + slug, false);
            meetup("off", "Cancelled", "Annulé", "community-" + slug, true);
            meetup("away", "Elsewhere", "Ailleurs", "community-elsewhere", false);
            return textFor(language, "[\"newsletter\",\"community:" + slug + "\"]");
        });
        assertThat(text)
                .contains(
                        heading, title, "https://meetups.example.org/meetups/fog-" + slug, "Café Brume (Gaspé)", button)
                .doesNotContain("Cancelled", "Annulé", "Elsewhere", "Ailleurs");
    }

    @ParameterizedTest
    @CsvSource({"en, Next meetups, Elsewhere", "fr, Prochains meetups, Ailleurs"})
    void listsTheMeetupsOfAllCommunitiesForReadersWithoutACommunity(String language, String heading, String title) {
        var text = rolledBack(() -> {
            meetup("away", "Elsewhere", "Ailleurs", "community-elsewhere", false);
            return textFor(language, "[\"newsletter\"]");
        });
        assertThat(text).contains(heading + "\n", title);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'No upcoming meetups in Gaspé yet.', 'No upcoming meetups yet.'",
        "fr, Aucun meetup à venir pour l’instant\u00a0: Gaspé., Aucun meetup à venir pour l’instant."
    })
    void saysThatNoMeetupIsAnnounced(String language, String ofCity, String ofAll) {
        var texts = rolledBack(() -> {
            community();
            return textFor(language, "[\"community:" + slug + "\"]") + textFor(language, "[\"cfp\"]");
        });
        assertThat(texts).contains(ofCity, ofAll);
    }

    /** Runs without the meetups of other tests, in a transaction that is rolled back. */
    private String rolledBack(Supplier<String> text) {
        var written = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from meetup").update();
            return text.get();
        });
        return Objects.requireNonNull(written);
    }

    private void community() {
        jdbc.sql("insert into community (community_id, slug, name, city) values (?, ?, '{\"en\":\"Gaspé Cloud\"}',"
                        + " '{\"en\":\"Gaspé\",\"fr\":\"Gaspé\"}')")
                .params("community-" + slug, slug)
                .update();
    }

    private void meetup(String name, String en, String fr, String community, boolean calledOff) {
        var starts = Instant.now().plus(30, ChronoUnit.DAYS);
        jdbc.sql(
                        "insert into meetup (meetup_id, slug, title, starts_at, ends_at, zone, venue, community_id, kind, called_off)"
                                + " values (?, ?, ?::jsonb, ?, ?, 'America/Toronto', 'Café Brume', ?, 'MEETUP', ?)")
                .param("meetup-" + name + "-" + slug)
                .param(name + "-" + slug)
                .param("{\"en\":\"" + en + "\",\"fr\":\"" + fr + "\"}")
                .param(starts.atOffset(ZoneOffset.UTC))
                .param(starts.plus(2, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param(community)
                .param(calledOff)
                .update();
    }

    private String textFor(String language, String topics) {
        var email = someone("zoe");
        var person = addressIds.of(email);
        var about = "subscription-" + person.value();
        var mail = new ClaimedMail(
                1,
                "claim",
                "subscription-welcome",
                about,
                "<welcome@meetups.example.org>",
                language,
                "{\"of\":\"subscription\",\"subscriptionId\":\"%s\",\"topics\":%s}".formatted(about, topics),
                personalData.seal(person, Contact.of(email, language)),
                1,
                1,
                Instant.now(),
                null,
                null);
        try {
            var bodies = (Multipart) writer.prepare(List.of(mail))
                    .write(mail, Contact.of(email, language))
                    .getContent();
            return (String) bodies.getBodyPart(0).getContent();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
