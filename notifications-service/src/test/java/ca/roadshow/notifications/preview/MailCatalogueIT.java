package ca.roadshow.notifications.preview;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.MailPurposes;
import ca.roadshow.testkit.RealParts;
import ca.roadshow.testkit.SignedInPeople;
import ca.roadshow.web.locale.Language;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationsUnderTest
class MailCatalogueIT {

    private static final Pattern LINK = Pattern.compile("https://meetups\\.example\\.org(/[^\\s\"<>]*)");

    @Autowired
    MockMvcTester http;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailPurposes purposes;

    @Autowired
    SampleMails samples;

    @Autowired
    DraftedCampaigns campaigns;

    private Cookie organizer = new Cookie("none", "none");

    @BeforeEach
    void signIn() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        organizer = new Cookie(people.cookieName(), campaigns.tokenOf(someone("organizer")));
    }

    /** Fails for a new mail without a sample. */
    @ParameterizedTest
    @EnumSource
    void everyPurposeHasASampleInBothLanguages(Language language) {
        assertThat(samples.purposes()).hasSameElementsAs(purposes.all()).hasSizeGreaterThan(17);
        assertThat(samples.purposes()).allSatisfy(purpose -> {
            var mail = samples.of(purpose, language);
            assertThat(mail.subject()).isNotBlank().doesNotContain("{0}");
            assertThat(mail.text()).isNotBlank();
            assertThat(mail.html()).contains("<html").contains(language.tag()).doesNotContain("cid:");
            assertThat(header(mail, "Content-Language")).isEqualTo(language.tag());
            assertThat(header(mail, "To")).isEqualTo("Zoé Tremblay <zoe@example.org>");
        });
    }

    @Test
    void showsSubscribersTheHeadersOfTheirList() {
        var mail = samples.of(purpose("campaign"), Language.EN);
        assertThat(header(mail, "List-Id")).contains("<newsletter.meetups.example.org>");
        assertThat(header(mail, "List-Unsubscribe")).contains("https://meetups.example.org/subscriptions/");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void listsTheCalendarEntryAndTheTicket() {
        var mail = samples.of(purpose("rsvp-confirmed"), Language.FR);
        assertThat(mail.html()).contains("src=\"data:image/png;base64,");
        assertThat(mail.attachments())
                .extracting(SampleMail.Attachment::type)
                .containsExactlyInAnyOrder("image/png", "text/calendar", "application/ics");
        assertThat(mail.attachments())
                .filteredOn(part -> part.type().equals("text/calendar"))
                .singleElement()
                .satisfies(part -> assertThat(part.text()).contains("METHOD:REQUEST", "BEGIN:VEVENT"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Email samples, You’re in: Upgrades without fear, before newsletters",
        "fr, Exemples de courriels, Place confirmée : Des mises à niveau sans crainte, avant les infolettres"
    })
    void hasPagesInBothLanguages(String language, String title, String subject, String priority) {
        assertThat(get("/organizer/mails?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(title, subject, priority, "href=\"/organizer/mails/subscription-welcome\"");
        assertThat(get("/organizer/mails/rsvp-confirmed?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(subject, priority, "Roadshow de l’Est &lt;hello@meetups.example.org&gt;", "invite.ics")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .contains("src=\"/organizer/mails/rsvp-confirmed/html?language=" + language);
        var frame = get("/organizer/mails/rsvp-confirmed/html?language=" + language);
        assertThat(frame).hasStatusOk().bodyText().contains("<html", subject.substring(0, 10));
        assertThat(frame.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("sandbox")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts");
        assertThat(get("/organizer/mails/none")).hasStatus(404);
    }

    @Test
    void queuesAndSendsNothing() {
        var queued = mails();
        var sent = RealParts.mailbox().messages().size();
        samples.purposes()
                .forEach(purpose ->
                        assertThat(get("/organizer/mails/" + purpose)).hasStatusOk());
        assertThat(mails()).isEqualTo(queued);
        assertThat(RealParts.mailbox().messages().stream()
                        .skip(sent)
                        .filter(mail -> mail.to().contains("zoe@example.org")))
                .isEmpty();
    }

    /** Links to the other services contain ids that do not exist. */
    @Test
    void hasLinksThatOpenNothing() {
        var opened = new ArrayList<String>();
        for (var link : links()) {
            if (link.startsWith("/not-me/") || link.matches("/subscriptions/[^?]+\\?.*")) {
                assertThat(get(link))
                        .as(link)
                        .satisfies(answer ->
                                assertThat(answer.getResponse().getStatus()).isIn(403, 404));
                assertThat(oneClick(link))
                        .as(link)
                        .satisfies(answer ->
                                assertThat(answer.getResponse().getStatus()).isIn(403, 404, 405));
                opened.add(link);
            } else if (link.contains("token=")) {
                assertThat(link).contains("sample");
            }
        }
        assertThat(opened).hasSizeGreaterThan(5);
        assertThat(jdbc.sql("select count(*) from domainevententry where aggregateidentifier like '%sample%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> links() {
        return samples.purposes().stream()
                .map(purpose -> samples.of(purpose, Language.EN))
                .flatMap(mail -> LINK.matcher(mail.text() + " " + header(mail, "List-Unsubscribe"))
                        .results())
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    private MailPurpose purpose(String name) {
        return samples.purpose(name).orElseThrow();
    }

    private static String header(SampleMail mail, String name) {
        return mail.headers().stream()
                .filter(header -> header.name().equals(name))
                .map(SampleMail.Header::value)
                .findFirst()
                .orElse("");
    }

    private long mails() {
        return jdbc.sql("select count(*) from mail_ledger where about like '%-sample'")
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(URI.create(path)).cookie(organizer).exchange();
    }

    private MvcTestResult oneClick(String path) {
        return http.post()
                .uri(URI.create(path))
                .formField("List-Unsubscribe", "One-Click")
                .exchange();
    }
}
