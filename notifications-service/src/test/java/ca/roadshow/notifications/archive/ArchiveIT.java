package ca.roadshow.notifications.archive;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.preview.DraftedCampaigns;
import ca.roadshow.testkit.SignedInPeople;
import ca.roadshow.web.locale.Language;
import ch.digitalfondue.jfiveparse.JFiveParse;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;

@NotificationsUnderTest
class ArchiveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MockMvcTester http;

    @Autowired
    NewslettersAsSent asSent;

    @Autowired
    Announcements announcements;

    @Autowired
    Network network;

    @Autowired
    DraftedCampaigns campaigns;

    @Autowired
    Archive archive;

    @Autowired
    DataSource database;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private String token = "";

    @BeforeEach
    void signIn() {
        token = campaigns.tokenOf(someone("organizer"));
    }

    @Test
    void showsASentNewsletterInBothLanguages() {
        var newsletter = sent(Map.of("en", "News " + run, "fr", "Nouvelles " + run));
        assertThat(newsletter.slug()).endsWith("-news-" + run);
        assertThat(get("/newsletter?lang=en")).hasStatusOk().bodyText().contains("News " + run, newsletter.path());
        assertThat(get("/newsletter?lang=fr")).hasStatusOk().bodyText().contains("Nouvelles " + run);
        assertThat(get(newsletter.path() + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Hello <strong>readers</strong>",
                        "Next meetups",
                        "href=\"https://example.org/program\"",
                        "rel=\"canonical\" href=\"https://meetups.example.org" + newsletter.path() + "?lang=en\"",
                        "hreflang=\"fr-CA\"")
                .doesNotContain("nofollow\" content", "Unsubscribe");
        assertThat(get(newsletter.path() + "?lang=fr"))
                .hasStatusOk()
                .bodyText()
                .contains("Nouvelles " + run, "Bonjour", "Prochains meetups");
    }

    @Test
    void opensANewsletterByTheLinkInAMail() {
        var newsletter = sent(Map.of("en", "News " + run, "fr", "Nouvelles " + run));
        var answer = get("/newsletter/" + newsletter.campaignId() + "?lang=fr");
        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getHeader("Location")).endsWith(newsletter.path() + "?lang=fr");
    }

    @Test
    void showsBlocksAsTheyWereWhenItWasSent() {
        var newsletter = sent(Map.of("en", "As sent " + run, "fr", "Comme envoyée " + run));
        await().atMost(PATIENCE)
                .until(() -> asSent.blocks(newsletter.campaignId(), Language.FR).isPresent());
        var before = main(newsletter, "en");
        var meetup = "meetup-" + UUID.randomUUID();
        var soon = Instant.now().plusSeconds(300);
        network.say(
                meetup,
                new MeetupAnnounced(
                        meetup,
                        meetup,
                        "MEETUP",
                        Bilingual.both("Announced later " + run, "Annoncé plus tard"),
                        null,
                        soon,
                        soon.plusSeconds(60),
                        "America/Toronto",
                        null,
                        10));
        await().atMost(PATIENCE)
                .until(() -> announcements.upcoming(null, Instant.now(), 1).stream()
                        .anyMatch(each -> each.slug().equals(meetup)));
        assertThat(main(newsletter, "en")).isEqualTo(before).doesNotContain("Announced later");
        assertThat(main(newsletter, "fr")).contains("Prochains meetups").doesNotContain("Annoncé plus tard");
        network.say(meetup, new MeetupWithdrawn(meetup, null), 1);
    }

    private String main(ArchivedNewsletter newsletter, String language) {
        var page = get(newsletter.path() + "?lang=" + language);
        return JFiveParse.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .getElementsByTagName("article")
                .getFirst()
                .getTextContent();
    }

    @Test
    void givesNewslettersOfTheSameDayDifferentAddresses() {
        var first = sent(Map.of("en", "Twice " + run, "fr", "Deux fois"));
        var second = sent(Map.of("en", "Twice " + run, "fr", "Deux fois"));
        assertThat(second.slug()).startsWith(first.slug() + "-");
        assertThat(get(second.path())).hasStatusOk();
    }

    @Test
    void doesNotShowDrafts() {
        var draft = campaigns.draft(http, token, Map.of("en", "Draft " + run), Map.of("en", "Secret"));
        await().atMost(PATIENCE).until(() -> archive.text(draft).isPresent());
        assertThat(get("/newsletter/" + draft)).hasStatus(404);
        assertThat(get("/newsletter")).bodyText().doesNotContain("Draft " + run);
    }

    @Test
    void doesNotListHiddenNewsletters() {
        var newsletter = sent(Map.of("en", "Quiet " + run, "fr", "Discret"));
        assertThat(setListed(newsletter, false)).hasStatus(303);
        assertThat(get("/newsletter?lang=en")).bodyText().doesNotContain("Quiet " + run);
        assertThat(get("/newsletter.atom?lang=en")).bodyText().doesNotContain("Quiet " + run);
        assertThat(get("/sitemaps/notifications.xml")).bodyText().doesNotContain(newsletter.path());
        assertThat(get(newsletter.path()))
                .hasStatusOk()
                .bodyText()
                .contains("Quiet " + run, "<meta name=\"robots\" content=\"noindex\">");
        assertThat(setListed(newsletter, true)).hasStatus(303);
        assertThat(get("/newsletter?lang=en")).bodyText().contains("Quiet " + run);
    }

    @Test
    void writesAnAtomFeedInEachLanguage() throws Exception {
        var newsletter = sent(Map.of("en", "Feed & \"co\" " + run, "fr", "Fil " + run));
        var answer = get("/newsletter.atom?lang=fr");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("application/atom+xml");
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(feed, "id")).isNotEmpty();
        assertThat(Instant.parse(text(feed, "updated"))).isBefore(Instant.now());
        var entry = entries(feed).stream()
                .filter(each -> text(each, "title").equals("Fil " + run))
                .findFirst()
                .orElseThrow();
        assertThat(text(entry, "id")).isEqualTo("https://meetups.example.org" + newsletter.path());
        assertThat(text(entry, "summary")).isEqualTo("En bref");
        assertThat(text(entry, "content")).contains("<p>Bonjour").doesNotContain("{{meetups}}");
        assertThat(get("/newsletter.atom?lang=en")).bodyText().contains("Feed &amp; \"co\" " + run);
    }

    @Test
    void isLinkedFromTheSitemapAndTheHomePage() {
        var newsletter = sent(Map.of("en", "Mapped " + run, "fr", "Cartographié"));
        assertThat(get("/sitemaps/notifications.xml"))
                .bodyText()
                .contains("https://meetups.example.org" + newsletter.path() + "?lang=fr", "/newsletter?lang=en");
        assertThat(get("/subscriptions/fragment?lang=en"))
                .bodyText()
                .contains("href=\"/newsletter\"", "Past newsletters");
    }

    private ArchivedNewsletter sent(Map<String, String> subject) {
        var body = Map.of(
                "en",
                "Hello **readers**\n\n{{meetups}}\n\n{{button}} [Program](https://example.org/program)",
                "fr",
                "Bonjour\n\n{{meetups}}");
        var id = campaigns.draft(http, token, subject, body);
        assertThat(campaigns.post(http, token, "/api/campaigns/" + id + "/sending", "{}"))
                .hasStatus(202);
        await().atMost(PATIENCE).until(() -> archive.find(id).isPresent());
        return archive.find(id).orElseThrow();
    }

    private MvcTestResult setListed(ArchivedNewsletter newsletter, boolean listed) {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        return http.post()
                .uri("/organizer/campaigns/" + newsletter.campaignId() + "/archive")
                .cookie(new Cookie(people.cookieName(), token))
                .header("Sec-Fetch-Site", "same-origin")
                .formField("listed", Boolean.toString(listed))
                .exchange();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).exchange();
    }

    private static List<Element> entries(Element feed) {
        var entries = feed.getElementsByTagName("entry");
        return IntStream.range(0, entries.getLength())
                .mapToObj(entries::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
