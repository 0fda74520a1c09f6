package ca.roadshow.notifications.campaign.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.mail.MailFixture;
import ch.digitalfondue.jfiveparse.JFiveParse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Links are counted per link and campaign, never per person, and only if an organizer has switched that on. */
@NotificationsUnderTest
class LinkCountsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String COUNTED = "https://meetups.example.org/newsletter/links/";

    @Autowired
    CampaignReaders readers;

    @Autowired
    MailFixture mails;

    @Autowired
    CampaignLinks links;

    @Autowired
    MockMvcTester http;

    private String organizer = "";
    private String community = "";

    @BeforeEach
    void organize() {
        community = readers.community();
        organizer = readers.organizer("community-" + community);
    }

    @Test
    void areNotCountedUnlessSwitchedOn() {
        var reader = readers.subscriber(community, "en", "CONFIRMED");
        var campaign = draft();
        send(campaign);
        var mail = received(reader);
        assertThat(hrefs(mail.html()))
                .contains("https://example.org/program?a=1&b=2")
                .noneMatch(LinkCountsIT::isCounted);
        assertThat(mail.text()).doesNotContain("We count how many times");
        assertThat(links.of(campaign)).isEmpty();
    }

    @Test
    void areTheSameForAllReaders() throws Exception {
        var zoe = readers.subscriber(community, "en", "CONFIRMED");
        var max = readers.subscriber(community, "en", "CONFIRMED");
        var campaign = draft();
        countLinks(campaign);
        send(campaign);
        var toZoe = received(zoe);
        var toMax = received(max);
        var counted =
                hrefs(toZoe.html()).stream().filter(LinkCountsIT::isCounted).toList();
        assertThat(counted).hasSize(2);
        assertThat(hrefs(toMax.html()).stream().filter(LinkCountsIT::isCounted)).isEqualTo(counted);
        assertThat(hrefs(toZoe.html()))
                .as("mail addresses and the links of the footer are not counted")
                .contains("mailto:hello@example.org")
                .anyMatch(link -> link.contains("/subscriptions/topics/"));
        assertThat(toZoe.text())
                .contains(
                        "https://example.org/program?a=1&b=2",
                        "We count how many times each link in this email is opened")
                .doesNotContain("/newsletter/links/");

        for (var link : counted) {
            var path = URI.create(link).getPath();
            var answer = http.get().uri(path).exchange();
            assertThat(answer)
                    .hasStatus(302)
                    .hasHeader("Referrer-Policy", "no-referrer")
                    .hasHeader("Cache-Control", "no-store");
            assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
            assertThat(http.head().uri(path).exchange()).hasStatus(302);
        }
        var first = URI.create(counted.getFirst()).getPath();
        assertThat(http.get().uri(first).exchange()).redirectedUrl().isEqualTo("https://example.org/program?a=1&b=2");
        assertThat(links.of(campaign))
                .containsExactly(
                        new CampaignLinks.LinkCount("https://example.org/program?a=1&b=2", 2),
                        new CampaignLinks.LinkCount("https://example.org/room", 1));
        assertThat(readers.get(organizer, "/api/campaigns/" + campaign + "/link-counts"))
                .hasStatusOk()
                .bodyText()
                .contains("\"on\":true", "\"clicks\":2");
        assertThat(readers.get(organizer, "/organizer/campaigns/" + campaign + "?lang=en"))
                .bodyText()
                .contains("Number of times each link was opened", "https://example.org/room");
    }

    @Test
    void redirectOnlyToAddressesOfTheCampaign() {
        assertThat(http.get()
                        .uri("/newsletter/links/0123456789abcdef0123456789abcdef")
                        .exchange())
                .hasStatus(404);
        assertThat(http.get()
                        .uri("/newsletter/links/{link}?url=https://example.com", "https://example.com")
                        .exchange())
                .hasStatus4xxClientError();
    }

    @Test
    void cannotBeSwitchedAfterTheCampaignIsSent() {
        readers.subscriber(community, "en", "CONFIRMED");
        var campaign = draft();
        send(campaign);
        assertThat(readers.call(organizer, "PUT", "/api/campaigns/" + campaign + "/link-counts", "{\"on\":true}"))
                .hasStatus(409)
                .bodyText()
                .contains("campaign.not-editable");
    }

    private String draft() {
        var answer = readers.call(organizer, "POST", "/api/campaigns", """
                {"name":"Counted","topics":[],"communities":["%s"],"subject":{"en":"Counted"},
                 "body":{"en":"See [the program](https://example.org/program?a=1&b=2) or [write](mailto:hello@example.org).\\n\\n{{button}} [The room](https://example.org/room)"}}""".formatted(community));
        assertThat(answer).hasStatus(201);
        return (String) CampaignReaders.read(answer, "$.id");
    }

    private void countLinks(String campaign) {
        assertThat(readers.call(organizer, "PUT", "/api/campaigns/" + campaign + "/link-counts", "{\"on\":true}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"on\":true");
    }

    private void send(String campaign) {
        assertThat(readers.call(organizer, "POST", "/api/campaigns/" + campaign + "/sending", ""))
                .hasStatus(202);
    }

    private ReceivedMail received(String reader) {
        await().atMost(PATIENCE).until(() -> mails.receivedBy(reader).size() == 1);
        return mails.receivedBy(reader).getFirst();
    }

    private static boolean isCounted(String link) {
        return link.startsWith(COUNTED);
    }

    private static List<String> hrefs(String html) {
        return JFiveParse.parse(html).getElementsByTagName("a").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
