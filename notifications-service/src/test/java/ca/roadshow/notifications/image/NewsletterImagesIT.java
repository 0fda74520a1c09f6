package ca.roadshow.notifications.image;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.newsletter.NewsletterReader;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.notifications.newsletter.body.NewsletterProblem;
import ca.roadshow.notifications.newsletter.body.NewsletterProblem.Code;
import ca.roadshow.testkit.SampleImages;
import ca.roadshow.web.locale.Language;
import ch.digitalfondue.jfiveparse.Element;
import ch.digitalfondue.jfiveparse.JFiveParse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Images of newsletters: uploaded, served, shown in a mail, deleted. */
@NotificationsUnderTest
class NewsletterImagesIT {

    private static final String PAGE = "/organizer/campaigns/images";
    private static final String API = "/api/campaigns/images";

    @Autowired
    MockMvcTester http;

    @Autowired
    CampaignReaders readers;

    @Autowired
    NewsletterRenderer renderer;

    private String community = "";
    private String organizer = "";

    @BeforeEach
    void organize() {
        community = readers.community();
        organizer = readers.organizer("community-" + community);
    }

    @Test
    void areServedFromThisSiteAndCached() throws Exception {
        var url = uploaded(2_000, 1_000);
        assertThat(url).startsWith("https://meetups.example.org/newsletter/images/");
        var answer = http.get().uri(URI.create(url).getPath()).exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_PNG)
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeaders("Cache-Control"))
                .containsExactly("max-age=31536000, public, immutable");
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
        var served = ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(served.getWidth()).isEqualTo(1_200);
        assertThat(http.get().uri("/newsletter/images/none.png").exchange()).hasStatus(404);
    }

    @Test
    void areShownInAMailWithDescriptionAndSize() throws Exception {
        var url = uploaded(1_200, 600);
        var path = URI.create(url).getPath();
        var mail = renderer.render(
                text("Hello\n\n![Forty people](" + url + ")\n\n![](" + path + ")"),
                Language.FR,
                NewsletterReader.ANYONE);
        var images = JFiveParse.parse(mail.html()).getElementsByTagName("img");
        assertThat(images).hasSize(2).allSatisfy(image -> {
            assertThat(image.getAttribute("src")).isEqualTo(url);
            assertThat(image.getAttribute("width")).isEqualTo("544");
            assertThat(image.getAttribute("height")).isEqualTo("272");
        });
        assertThat(images.stream().map(NewsletterImagesIT::alt)).containsExactly("Forty people", "Une salle pleine");
        assertThat(mail.text()).contains("[Forty people]", "[Une salle pleine]");
        assertThat(renderer.check(text("![Forty people](" + url + ")"))).isEmpty();
    }

    @Test
    void ofOtherSitesAreReplacedByTheirDescription() throws Exception {
        var url = uploaded(30, 20);
        var body = "![Elsewhere](https://example.org/newsletter/images/1.png)\n\nSee ![inline](" + url + ") there";
        var mail = renderer.render(text(body), Language.EN, NewsletterReader.ANYONE);
        assertThat(JFiveParse.parse(mail.html()).getElementsByTagName("img")).isEmpty();
        assertThat(mail.text()).contains("Elsewhere", "See inline there");
        assertThat(renderer.check(text(body)))
                .extracting(NewsletterProblem::code)
                .containsOnly(Code.IMAGE, Code.IMAGE_IN_TEXT);
    }

    @Test
    void cannotBeDeletedWhileANewsletterUsesThem() throws Exception {
        var url = uploaded(50, 40);
        var name = url.substring(url.lastIndexOf('/') + 1);
        var draft = readers.call(organizer, "POST", "/api/campaigns", """
                {"name":"With image","topics":[],"communities":["%s"],"subject":{"en":"News"},"body":{"en":"![Room](%s)"}}""".formatted(community, url));
        assertThat(draft).hasStatus(201);
        assertThat(readers.call(organizer, "DELETE", API + "/" + name, ""))
                .hasStatus(409)
                .bodyText()
                .contains("image.used");
        assertThat(readers.get(organizer, PAGE + "?lang=en"))
                .bodyText()
                .contains(
                        "![A full room](" + url + ")",
                        "![Une salle pleine](" + url + ")",
                        "A newsletter uses this image");
        readers.call(organizer, "DELETE", "/api/campaigns/" + CampaignReaders.read(draft, "$.id"), "");
        assertThat(readers.call(organizer, "DELETE", API + "/" + name, "")).hasStatus(204);
        assertThat(http.get().uri("/newsletter/images/" + name).exchange()).hasStatus(404);
        assertThat(readers.call(organizer, "DELETE", API + "/" + name, "")).hasStatus(404);
    }

    @Test
    void areUploadedByAForm() throws Exception {
        assertThat(form(SampleImages.file("gif", 64, 48), "A room", "Une salle"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(PAGE + "?done=uploaded");
        assertThat(form("<svg/>".getBytes(StandardCharsets.UTF_8), "A hall", ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choose a PNG, JPEG, GIF or WebP image.",
                        "This field is required.",
                        "value=\"A hall\"",
                        "id=\"field-file-error\"");
    }

    @Test
    void needADescriptionInBothLanguages() throws Exception {
        assertThat(http.post()
                        .uri(API + "?alt.en=Room")
                        .header("Authorization", "Bearer " + organizer)
                        .contentType(MediaType.IMAGE_PNG)
                        .content(SampleImages.file("png", 20, 20))
                        .exchange())
                .hasStatus(400)
                .bodyText()
                .contains("alt.fr", "required");
    }

    private String uploaded(int width, int height) throws IOException {
        // Each test uses another size, so that it has its own image.
        var other =
                width > 1_000 ? height : height + ThreadLocalRandom.current().nextInt(1_000);
        var answer = http.post()
                .uri(API + "?alt.en={en}&alt.fr={fr}", "A full room", "Une salle pleine")
                .header("Authorization", "Bearer " + organizer)
                .contentType(MediaType.IMAGE_PNG)
                .content(SampleImages.file("png", width, other))
                .exchange();
        assertThat(answer).hasStatus(201);
        return (String) CampaignReaders.read(answer, "$.url");
    }

    private MvcTestResult form(byte[] file, String english, String french) {
        return http.post()
                .uri(PAGE)
                .multipart()
                .file(new MockMultipartFile("file", "room.gif", "image/gif", file))
                .header("Authorization", "Bearer " + organizer)
                .param("alt.en", english)
                .param("alt.fr", french)
                .exchange();
    }

    private static NewsletterText text(String body) {
        return new NewsletterText(Bilingual.both("News", "Nouvelles"), null, Bilingual.both(body, body));
    }

    private static String alt(Element image) {
        return String.valueOf(image.getAttribute("alt"));
    }
}
