package ca.roadshow.registration.rsvp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.registration.programme.FindMeetups;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** Public pages as visitors, search engines and link previews see them. */
@RegistrationUnderTest
class PublicPagesIT {

    private static final Pattern STOP = Pattern.compile("<li data-stop=\"([a-z-]+)\">");

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    FindMeetups meetups;

    private Browser anyone;

    @BeforeEach
    void demonstration() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> meetups.list(FindMeetups.When.UPCOMING, null, null, 10_000).stream()
                                .filter(each -> "Roadshow Démo".equals(each.host()))
                                .count()
                        == 6);
        anyone = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/communities/ottawa",
                "/roadshows/2019-q1-winter-edition",
                "/meetups/2018-q2-ottawa",
                "/meetups/2018-q2-ottawa/line",
                "/privacy",
                "/code-of-conduct",
                "/contact",
                "/sign-in",
                "/forget-me"
            })
    void haveDescriptionsInBothLanguages(String path) throws Exception {
        for (var language : List.of("en", "fr")) {
            var page = anyone.get(path + "?lang=" + language).body();
            assertThat(page)
                    .as(path)
                    .containsPattern("<meta name=\"description\" property=\"og:description\" content=\"[^\"]{20,}\">")
                    .contains(
                            "<link rel=\"canonical\" href=\"http://localhost:8080" + path + "?lang=" + language + "\">")
                    .contains("hreflang=\"en-CA\" href=\"http://localhost:8080" + path + "?lang=en\"")
                    .contains("hreflang=\"fr-CA\" href=\"http://localhost:8080" + path + "?lang=fr\"")
                    .contains("hreflang=\"x-default\" href=\"http://localhost:8080" + path + "\"")
                    .containsPattern("<meta property=\"og:title\" content=\"[^\"]+\">")
                    .contains("href=\"/privacy\"", "href=\"/contact\"", "href=\"/code-of-conduct\"")
                    .doesNotContain("noindex");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/meetups/2018-q2-ottawa/rsvps/known"})
    void excludeOtherPagesFromSearchEngines(String path) throws Exception {
        assertThat(anyone.get(path, "Accept", "text/html").body())
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("canonical");
    }

    @Test
    void areInSitemapInBothLanguages() throws Exception {
        var answer = anyone.get("/sitemaps/registration.xml");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
        var pages = new ArrayList<String>();
        var urls = document.getElementsByTagNameNS("*", "url");
        for (var index = 0; index < urls.getLength(); index++) {
            var url = (Element) urls.item(index);
            pages.add(url.getElementsByTagNameNS("*", "loc").item(0).getTextContent());
            assertThat(url.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link")
                            .getLength())
                    .isEqualTo(3);
        }
        assertThat(pages)
                .contains("http://localhost:8080/?lang=en", "http://localhost:8080/?lang=fr")
                .contains("http://localhost:8080/privacy?lang=fr", "http://localhost:8080/communities/ottawa?lang=en")
                .contains("http://localhost:8080/meetups/2018-q2-ottawa?lang=fr")
                .doesNotHaveDuplicates();
        assertThat(answer.body()).containsPattern("<lastmod>20[0-9T:.Z-]+</lastmod>");
    }

    @Test
    void explainStoredDataAndErasure() throws Exception {
        assertThat(anyone.get("/privacy?lang=en").body()).contains("What we store", "href=\"/forget-me\"");
        assertThat(anyone.get("/privacy?lang=fr").body())
                .contains("Ce qui est conservé", "lang=\"fr-CA\"", "href=\"/my\"");
    }

    @Test
    void orderCitiesByNextMeetup() throws Exception {
        var stops = STOP.matcher(anyone.get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(stops).hasSize(5);
        var dates = stops.stream()
                .map(stop -> meetups.list(FindMeetups.When.UPCOMING, "community-" + stop, null, 1).stream()
                        .map(each -> each.sortsAt())
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(dates).isSorted();
    }

    @Test
    void hideSeatBarBelowHalf() throws Exception {
        var conference = meetups.list(FindMeetups.When.UPCOMING, null, null, 10_000).stream()
                .filter(each -> each.slug().startsWith("cloud-native-day-"))
                .findFirst()
                .orElseThrow();
        assertThat(anyone.get("/meetups/" + conference.slug() + "/seats?lang=en")
                        .body())
                .contains("of 200 seats left")
                .doesNotContain("<progress");
    }
}
