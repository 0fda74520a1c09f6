package ca.roadshow.notifications.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.contract.RecapPublished;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Recaps;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.newsletter.body.NewsletterProblem;
import ca.roadshow.notifications.newsletter.body.NewsletterProblem.Code;
import ca.roadshow.web.locale.Language;
import ch.digitalfondue.jfiveparse.Document;
import ch.digitalfondue.jfiveparse.Element;
import ch.digitalfondue.jfiveparse.JFiveParse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@NotificationsUnderTest
class NewsletterRendererIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final NewsletterReader READER = new NewsletterReader(
            null,
            URI.create("https://meetups.example.org/preferences?token=a&lang=en"),
            URI.create("https://meetups.example.org/unsubscribe?token=b&lang=en"),
            URI.create("https://meetups.example.org/newsletter/campaign-1?lang=en"));

    @Autowired
    NewsletterRenderer renderer;

    @Autowired
    Announcements announcements;

    @Autowired
    Recaps recaps;

    @Autowired
    Network network;

    @Autowired
    MessageSource messages;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void rendersEachLanguage() {
        var text = both("We meet again, **soon**.", "On se revoit *bientôt*.");

        var english = renderer.render(text, Language.EN, READER);
        assertThat(english.language()).isEqualTo(Language.EN);
        assertThat(english.subject()).isEqualTo("News");
        assertThat(english.html()).contains("<strong>soon</strong>").contains("View in browser");
        assertThat(english.text()).contains("News\n\nWe meet again, soon.").contains("View in browser:\nhttps://");
        assertThat(parsed(english).getDocumentElement().getAttribute("lang")).isEqualTo("en-CA");

        var french = renderer.render(text, Language.FR, READER);
        assertThat(french.subject()).isEqualTo("Nouvelles");
        assertThat(french.html()).contains("<em>bientôt</em>").contains("Se désabonner");
        assertThat(french.text()).contains("On se revoit bientôt.").contains("Se désabonner\u00a0:\nhttps://");
        assertThat(parsed(french).getDocumentElement().getAttribute("lang")).isEqualTo("fr-CA");
    }

    @Test
    void saysInTheReadersLanguageThatItsTextIsMissing() {
        var text = new NewsletterText(new Bilingual("News", null), null, new Bilingual("Hello", null));
        var mail = renderer.render(text, Language.FR, READER);
        assertThat(mail.language()).isEqualTo(Language.EN);
        assertThat(mail.text()).startsWith("Cette infolettre n’est offerte qu’en anglais.\n\nNews\n\nHello");
        assertThat(mail.html()).contains("<p lang=\"fr-CA\"").contains("Se désabonner");
        assertThat(parsed(mail).getDocumentElement().getAttribute("lang")).isEqualTo("en-CA");
    }

    @Test
    void refusesATextWithoutACompleteLanguage() {
        var text = new NewsletterText(new Bilingual("News", null), null, new Bilingual(null, "Bonjour"));
        assertThatThrownBy(() -> renderer.render(text, Language.EN, READER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(renderer.check(text)).extracting(NewsletterProblem::code).containsExactly(Code.INCOMPLETE);
    }

    @Test
    void hasTheLinksOfEachReader() {
        var text = both("Hello", "Bonjour");
        var other = new NewsletterReader(null, URI.create("https://meetups.example.org/other?x=1&y=2"), null, null);
        assertThat(links(renderer.render(text, Language.EN, READER)))
                .contains(
                        "https://meetups.example.org/preferences?token=a&lang=en",
                        "https://meetups.example.org/unsubscribe?token=b&lang=en",
                        "https://meetups.example.org/newsletter/campaign-1?lang=en");
        var mail = renderer.render(text, Language.EN, other);
        assertThat(links(mail))
                .containsExactly("https://meetups.example.org/other?x=1&y=2", "mailto:hello@meetups.example.org");
        assertThat(mail.text())
                .contains("https://meetups.example.org/other?x=1&y=2")
                .doesNotContain(".invalid")
                .doesNotContain("token=");
    }

    @Test
    void namesTheSenderAndItsPostalAddress() {
        var mail = renderer.render(both("Hello", "Bonjour"), Language.EN, READER);
        for (var body : List.of(mail.text(), parsed(mail).getTextContent())) {
            assertThat(body)
                    .contains("Roadshow de l’Est, 420, rue Guy, Montréal (Québec) H3J 1S6")
                    .contains("hello@meetups.example.org")
                    .contains("You are receiving this email because you subscribed to news from Roadshow de l’Est.");
        }
    }

    @Test
    void showsHtmlAsText() {
        var hostile = "<script>alert(1)</script> <b onclick=\"x\">bold</b> <mj-raw>x</mj-raw> &lt;i&gt; [[${1 + 1}]]"
                + "\n\n<img src=\"https://example.org/spy.gif\">\n\n[link](javascript:alert(1))";
        var text = new NewsletterText(
                Bilingual.both("<script>1</script> & \"co\"", "</title>"),
                Bilingual.both("</div><b>", "<b>"),
                Bilingual.both(hostile, hostile));
        for (var language : Language.values()) {
            var mail = renderer.render(text, language, READER);
            var page = parsed(mail);
            assertThat(names(page)).doesNotContain("script", "b", "i", "mj-raw", "iframe");
            assertThat(page.getElementsByTagName("img")).isEmpty();
            assertThat(page.getTextContent()).contains("[[${1 + 1}]]", "<script>alert(1)</script>");
            assertThat(links(mail)).noneMatch(link -> link.startsWith("javascript"));
        }
        assertThat(parsed(renderer.render(text, Language.EN, READER)).getElementsByTagName("h1"))
                .singleElement()
                .extracting(Element::getTextContent)
                .isEqualTo("<script>1</script> & \"co\"");
    }

    @Test
    void worksInDarkModeAndWithoutImages() {
        var mail = renderer.render(both("# Title\n\nHello", "Bonjour"), Language.EN, READER);
        assertThat(mail.html())
                .contains("prefers-color-scheme: dark")
                .contains("<meta content=\"light dark\" name=\"color-scheme\">")
                .contains("600px")
                .doesNotContain("<img")
                .doesNotContain("fonts.googleapis")
                .doesNotContain("url(");
        assertThat(parsed(mail).getElementsByTagName("h1")).hasSize(1);
        assertThat(parsed(mail).getElementsByTagName("h2"))
                .singleElement()
                .extracting(Element::getTextContent)
                .isEqualTo("Title");
    }

    @Test
    void rendersAButton() {
        var text = both("{{button}} [See the program](https://example.org/?a=1&b=2)", "Bonjour");
        var mail = renderer.render(text, Language.EN, READER);
        assertThat(links(mail)).contains("https://example.org/?a=1&b=2");
        assertThat(mail.text()).contains("See the program:\nhttps://example.org/?a=1&b=2");
    }

    @Test
    void listsTheMeetupsOfTheReadersCommunity() {
        var ottawa = list("ottawa", "Ottawa");
        var quebec = list("quebec", "Québec");
        meetup(ottawa, "Upgrades without fear", 40);
        meetup(quebec, "Clusters at home", 41);
        var off = meetup(ottawa, "Cancelled evening", 39);
        network.say(off, new MeetupWithdrawn(off, null), 1);
        await().atMost(PATIENCE)
                .until(() -> !upcoming(ottawa).contains("Cancelled evening " + run)
                        && upcoming(quebec).contains("Clusters at home " + run)
                        && upcoming(ottawa).contains("Upgrades without fear " + run));

        var text = both("Hello\n\n{{meetups}}\n\nBye " + run, "Bonjour\n\n{{meetups}}\n\nAu revoir");
        var inOttawa = renderer.render(text, Language.EN, readerOf(ottawa));
        assertThat(parsed(inOttawa).getTextContent())
                .contains("Next meetups in Ottawa", "Upgrades without fear " + run, "(Eastern Time)", "150 Elgin")
                .doesNotContain("Clusters at home", "Cancelled evening");
        assertThat(inOttawa.text()).contains("Next meetups in Ottawa\n\n- Upgrades without fear " + run);
        assertThat(links(inOttawa)).contains("https://meetups.example.org/meetups/slug-40-" + run + "?lang=en");

        var inQuebec = renderer.render(text, Language.FR, readerOf(quebec));
        assertThat(inQuebec.text())
                .contains("Prochains meetups à Québec", "Clusters at home " + run)
                .doesNotContain("Upgrades without fear");
    }

    @Test
    void saysThatNoMeetupIsAnnounced() {
        var halifax = list("halifax", "Halifax");
        await().atMost(PATIENCE)
                .until(() -> announcements.communities().stream()
                        .anyMatch(community -> community.slug().equals(halifax)));
        var mail = renderer.render(both("{{meetups}}", "{{meetups}}"), Language.EN, readerOf(halifax));
        assertThat(mail.text()).contains("No upcoming meetups in Halifax yet.");
        assertThat(mail.html()).contains("No upcoming meetups in Halifax yet.");
    }

    @Test
    void listsConferencesForReadersOfEveryCity() {
        var quebec = list("quebec", "Québec");
        var evening = meetup(quebec, "Clusters at home", 42);
        var day = "conference-" + UUID.randomUUID();
        // Earlier than all others, because the block shows two.
        var starts = Instant.now().plus(1, ChronoUnit.HOURS);
        announce(day, quebec, "CONFERENCE", "Cloud Native Day", starts);
        await().atMost(PATIENCE)
                .until(() -> announcements.meetup(evening).isPresent()
                        && announcements.conferences(Instant.now(), 2).stream()
                                .anyMatch(each -> each.title().in("en").equals("Cloud Native Day " + run)));

        var halifax = list("halifax", "Halifax");
        var text = both("{{conference}}\n\n" + run, "{{conference}}\n\n" + run);
        assertThat(renderer.render(text, Language.EN, readerOf(halifax)).text())
                .contains("Conferences\n\n- ", "Cloud Native Day " + run, "150 Elgin (Québec)")
                .doesNotContain("Clusters at home");
        assertThat(renderer.render(text, Language.FR, readerOf(halifax)).text()).contains("Conférences\n\n- ");
        network.say(day, new MeetupWithdrawn(day, null), 1);
    }

    @Test
    void listsTheRecapsOfTheReadersCommunity() {
        var ottawa = list("ottawa", "Ottawa");
        var quebec = list("quebec", "Québec");
        var today = LocalDate.now(ZoneOffset.UTC);
        recap(ottawa, "Upgrades", today.minusDays(8), 2, 1);
        recap(ottawa, "Nothing to see", today.minusDays(3), 0, 0);
        recap(ottawa, "Long ago", today.minusYears(6), 4, 0);
        recap(quebec, "Chez nous", today.minusDays(2), 1, 0);
        await().atMost(PATIENCE)
                .until(() -> recaps.latest(quebec, today.minusDays(9), 9).size() == 1
                        && recaps.latest(ottawa, today.minusYears(9), 9).size() == 2);

        var text = both("{{recap}}\n\n" + run, "{{recap}}\n\n" + run);
        var inOttawa = renderer.render(text, Language.EN, readerOf(ottawa));
        assertThat(inOttawa.text())
                .contains("Slides and videos of past meetups in Ottawa\n\n- Upgrades " + run)
                .contains("Slides of 2 talks · 1 video")
                .doesNotContain("Nothing to see", "Long ago", "Chez nous");
        assertThat(links(inOttawa)).contains("https://meetups.example.org/meetups/upgrades-" + run + "?lang=en");
        assertThat(renderer.render(text, Language.FR, readerOf(quebec)).text())
                .contains("Diapositives et vidéos des derniers meetups à Québec\n\n- Chez nous " + run)
                .contains("Diapositives de 1 présentation");
        assertThat(renderer.render(text, Language.EN, readerOf(list("halifax", "Halifax")))
                        .text())
                .contains("No new slides or videos");
    }

    @Test
    void listsOpenCallsWithTheirDeadline() {
        var now = Instant.now();
        var open = call("Open call " + run, now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.HOURS));
        call("Past call " + run, now.minus(9, ChronoUnit.DAYS), now.minus(1, ChronoUnit.DAYS));
        await().atMost(PATIENCE)
                .until(() -> announcements.openCalls(false, now, 5).stream()
                        .anyMatch(call -> call.slug().equals(open)));
        var mail = renderer.render(both("{{calls}} ", "{{calls}}"), Language.FR, READER);
        assertThat(mail.text())
                .contains("Appels de propositions ouverts", "Open call " + run, "Soumettez une proposition avant le")
                .doesNotContain("Past call");
        assertThat(links(mail)).contains("https://meetups.example.org/cfps/" + open + "?lang=fr");
    }

    @Test
    void showsACallEarlyToSubscribersToCalls() {
        var now = Instant.now();
        var slug = "call-" + UUID.randomUUID();
        var title = Bilingual.both("Early call " + run, "Early call " + run);
        network.say(
                slug,
                new CallAnnounced(
                        slug,
                        slug,
                        title,
                        now.minusSeconds(60),
                        // Deadlines before all others, because the block shows five.
                        now.plus(30, ChronoUnit.MINUTES),
                        "America/Toronto",
                        now.plus(20, ChronoUnit.MINUTES)));
        await().atMost(PATIENCE)
                .until(() -> announcements.openCalls(true, now, 9).stream()
                        .anyMatch(call -> call.slug().equals(slug)));
        var text = both("{{calls}}\n\n" + run, "{{calls}}\n\n" + run);
        var speaker = new NewsletterReader(
                null, true, null, READER.preferences(), READER.unsubscribe(), READER.viewInBrowser());
        assertThat(renderer.render(text, Language.EN, speaker).text()).contains("Early call " + run);
        assertThat(renderer.render(text, Language.EN, READER).text()).doesNotContain("Early call");
        assertThat(announcements.openCalls(false, now.plus(20, ChronoUnit.MINUTES), 9))
                .extracting(Announcements.OpenCall::slug)
                .contains(slug);
    }

    @Test
    void warnsAboutContentThatReadersWouldSeeDifferently() {
        var large = "A long paragraph about clusters. ".repeat(1_400);
        var text = new NewsletterText(
                Bilingual.both("News\nBcc: x", "n".repeat(151)), null, Bilingual.both("{{wrong}}", large.repeat(3)));
        assertThat(renderer.check(text))
                .extracting(NewsletterProblem::code, NewsletterProblem::language)
                .contains(
                        tuple(Code.SUBJECT_LINES, Language.EN),
                        tuple(Code.UNKNOWN_PLACEHOLDER, Language.EN),
                        tuple(Code.SUBJECT_LONG, Language.FR),
                        tuple(Code.HTML_LARGE, Language.FR));
    }

    @Test
    void warnsAboutAMissingLanguage() {
        var text = new NewsletterText(new Bilingual("News", null), null, new Bilingual("Hello", null));
        assertThat(renderer.check(text)).containsExactly(new NewsletterProblem(Code.FALLBACK, Language.FR, ""));
        assertThat(renderer.check(both("Hello", "Bonjour"))).isEmpty();
    }

    @Test
    void everyProblemHasATextInBothLanguages() {
        for (var code : Code.values()) {
            for (var locale : List.of(Locale.CANADA, Locale.CANADA_FRENCH)) {
                assertThat(messages.getMessage("newsletter.problem." + code.code(), new Object[] {"{{x}}"}, locale))
                        .isNotBlank();
            }
        }
    }

    private static NewsletterText both(String en, String fr) {
        return new NewsletterText(
                Bilingual.both("News", "Nouvelles"), Bilingual.both("In short", "En bref"), Bilingual.both(en, fr));
    }

    private NewsletterReader readerOf(String community) {
        return new NewsletterReader(community, READER.preferences(), READER.unsubscribe(), READER.viewInBrowser());
    }

    private String list(String name, String city) {
        var slug = name + "-" + run;
        var community = "community-" + slug;
        network.say(
                community,
                new CommunityListed(
                        community, slug, Bilingual.both(city, city), Bilingual.both(city, city), "America/Toronto"));
        return slug;
    }

    private String meetup(String community, String title, int days) {
        var id = "meetup-" + UUID.randomUUID();
        var starts = Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        announce(id, community, "MEETUP", title, "slug-" + days + "-" + run, starts);
        return id;
    }

    private void announce(String id, String community, String kind, String title, Instant starts) {
        announce(id, community, kind, title, "slug-" + id, starts);
    }

    private void announce(String id, String community, String kind, String title, String slug, Instant starts) {
        var named = title + " " + run;
        network.say(
                id,
                new MeetupAnnounced(
                        id,
                        slug,
                        kind,
                        Bilingual.both(named, named),
                        "community-" + community,
                        starts,
                        starts.plus(2, ChronoUnit.HOURS),
                        "America/Toronto",
                        "150 Elgin",
                        60),
                0);
    }

    private void recap(String community, String title, LocalDate heldOn, int slides, int videos) {
        var id = "meetup-" + UUID.randomUUID();
        var named = title + " " + run;
        network.say(
                id,
                new RecapPublished(
                        id,
                        title.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + run,
                        "MEETUP",
                        Bilingual.both(named, named),
                        "community-" + community,
                        heldOn,
                        null,
                        slides,
                        videos,
                        false,
                        Instant.now()));
    }

    private String call(String title, Instant opens, Instant closes) {
        var slug = "call-" + UUID.randomUUID();
        network.say(
                slug, new CallAnnounced(slug, slug, Bilingual.both(title, title), opens, closes, "America/Toronto"));
        return slug;
    }

    private List<String> upcoming(String community) {
        return announcements.upcoming(community, Instant.now(), 100).stream()
                .map(meetup -> meetup.title().in("en"))
                .toList();
    }

    /** Parses with a parser that is not used to write the mail. */
    private static Document parsed(NewsletterMail mail) {
        return JFiveParse.parse(mail.html());
    }

    private static List<String> links(NewsletterMail mail) {
        return parsed(mail).getElementsByTagName("a").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static Stream<String> names(Document page) {
        return page.getElementsByTagName("*").stream()
                .map(element -> element.getNodeName().toLowerCase(Locale.ROOT));
    }
}
