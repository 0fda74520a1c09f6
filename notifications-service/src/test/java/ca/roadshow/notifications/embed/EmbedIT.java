package ca.roadshow.notifications.embed;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.subscription.Consent;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.testkit.FormFields;
import ca.roadshow.testkit.SignedInPeople;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The sign-up form on other sites: in a frame and as plain HTML, and the page from which organizers copy it. */
@NotificationsUnderTest
class EmbedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOTH = "/newsletter/embed?topics=newsletter,community:saguenay";

    private final String email = someone("embed");

    @Autowired
    MockMvcTester http;

    @Autowired
    MailFixture mails;

    @Autowired
    FindSubscription subscriptions;

    @Autowired
    FindConsents consents;

    @Autowired
    AddressIds addressIds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @BeforeEach
    void listCommunity() {
        jdbc.sql("insert into community (community_id, slug, name, city) values ('community-saguenay', 'saguenay',"
                        + " '{\"en\":\"Cloud Native Saguenay\",\"fr\":\"Nuage Saguenay\"}', '{\"en\":\"Saguenay\"}')"
                        + " on conflict (community_id) do update set name = excluded.name")
                .update();
    }

    @Test
    void isTheOnlyPageThatCanBeFramed() {
        var page = get(BOTH + "&lang=en");
        assertThat(page).hasStatusOk().doesNotContainHeader("X-Frame-Options");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "form-action 'self'", "frame-ancestors 'self' *");
        assertThat(get("/newsletter/embed/requested?lang=en")).doesNotContainHeader("X-Frame-Options");
        for (var other :
                new String[] {"/subscriptions", "/newsletter", "/newsletter/nowhere", "/subscriptions/requested"}) {
            var closed = get(other);
            assertThat(closed).hasHeader("X-Frame-Options", "DENY");
            assertThat(closed.getResponse().getHeader("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Subscribe, Cloud Native Saguenay", "fr, M’abonner, Nuage Saguenay"})
    void offersTheTopicsUntickedAndWithoutScripts(String language, String button, String community) {
        assertThat(body(get(BOTH + "&lang=" + language)))
                .contains(button, community, "lang=\"" + language + "-CA\"", "name=\"topic\" value=\"newsletter\"")
                .contains("Roadshow de l’Est, 420, rue Guy")
                .doesNotContain("checked", "<script", "chess");
    }

    @Test
    void showsTheLanguageOfItsAddress() {
        assertThat(get(BOTH + "&language=fr").getResponse().getRedirectedUrl())
                .isEqualTo("/newsletter/embed?topics=newsletter,community:saguenay&lang=fr");
        assertThat(get(BOTH + "&language=fr&lang=fr")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?topics=", "?topics=chess", "?topics=%3Cscript%3E", "?topics=,,,&language=xx"})
    void offersTheNewsletterWithoutAKnownTopic(String query) {
        assertThat(body(get("/newsletter/embed" + query)))
                .contains("type=\"hidden\" name=\"topic\" value=\"newsletter\"")
                .doesNotContain("chess", "<script");
    }

    @Test
    void onlySendsAConfirmationMail() {
        assertThat(sent("https://cloud.example", "email", email, "topic", "community:saguenay")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/newsletter/embed/requested?lang=fr");
        assertThat(body(get("/newsletter/embed/requested?lang=fr"))).contains("boîte de réception");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        var own = subscriptions.by(id()).orElseThrow();
        assertThat(own.subscribed()).isEmpty();
        assertThat(own.pending()).containsExactly("community:saguenay");
    }

    @Test
    void storesTheSiteOfTheForm() {
        sent("https://cloud.example", "email", email, "topic", "newsletter");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        confirm();
        assertThat(consents.of(id()))
                .singleElement()
                .extracting(Consent::where, Consent::page, Consent::language)
                .containsExactly("embed", "https://cloud.example", "fr");
    }

    @Test
    void doesNotUseASignIn() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var person = addressIds.of(email);
        var answer = http.post()
                .uri(URI.create(BOTH + "&lang=fr"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://cloud.example")
                .cookie(new Cookie(people.cookieName(), people.token(person.value())))
                .param("email", email)
                .param("topic", "newsletter")
                .exchange();
        assertThat(answer).hasStatus(303);
        assertThat(subscriptions.by(id()).orElseThrow().subscribed())
                .as("a signed-in person is asked by mail too")
                .isEmpty();
    }

    @Test
    void refusesAllOtherFormsFromOtherSites() {
        assertThat(http.post()
                        .uri("/subscriptions")
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("email", email)
                        .param("topics", "newsletter"))
                .hasStatus(403);
    }

    @Test
    void showsErrorsInTheFrameAndKeepsTheInput() {
        var answer = sent("https://cloud.example", "email", "camille@nowhere@example", "topic", "community:saguenay");
        assertThat(answer).hasStatus(422).doesNotContainHeader("X-Frame-Options");
        assertThat(body(answer))
                .contains("Entrez une adresse de courriel", "value=\"camille@nowhere@example\"")
                .containsPattern("value=\"community:saguenay\"[^>]*checked");
        assertThat(body(sent("https://cloud.example", "email", email))).contains("Choisissez au moins un sujet");
        assertThat(body(sent("https://cloud.example", "email", email, "topic", "chess")))
                .contains("Ce sujet n’est pas offert.");
        assertThat(subscriptions.by(id())).isEmpty();
    }

    @Test
    void refusesAFormWithTheHiddenFieldFilledIn() {
        var answer =
                sent("https://cloud.example", "email", email, "topic", "newsletter", "website", "https://x.example");
        assertThat(answer).hasStatus(422).doesNotContainHeader("X-Frame-Options");
        assertThat(body(answer)).contains("id=\"field-form\"");
        assertThat(subscriptions.by(id())).isEmpty();
    }

    @Test
    void limitsFormsPerAddress() {
        for (var sent = 0; sent < 10; sent++) {
            assertThat(sent("https://cloud.example", "email", email, "topic", "newsletter"))
                    .hasStatus(303);
        }
        var refused = sent("https://cloud.example", "email", email, "topic", "newsletter");
        assertThat(refused).hasStatus(429).containsHeader("Retry-After");
        assertThat(body(refused)).contains("id=\"field-form\"", "value=\"" + email + "\"");
        assertThat(mails.receivedBy(email)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void showsOrganizersBothFormsAndAPreview() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var organizer = "addr-embed-" + UUID.randomUUID();
        people.grant(organizer, "ORGANIZER", "community-saguenay");
        var page = body(http.get()
                .uri("/organizer/subscribers/embed?topic=newsletter&topic=community:saguenay&language=fr&lang=en")
                .cookie(new Cookie(people.cookieName(), people.token(organizer)))
                .exchange());
        assertThat(page)
                .contains(
                        "<iframe class=\"embed-preview\" src=\"/newsletter/embed?topics=newsletter,community:saguenay")
                .contains(
                        "&lt;iframe src=&quot;https://meetups.example.org/newsletter/embed?topics=newsletter,community")
                .as("a choice of two topics fits the width of a phone")
                .contains("width=&quot;100%&quot; height=&quot;670&quot;")
                .contains("&lt;form method=&quot;post&quot; action=&quot;https://meetups.example.org/newsletter/embed")
                .contains("Nuage Saguenay", "En vous abonnant, vous acceptez", "M’abonner");
    }

    @Test
    void acceptsTheFieldsOfTheCopiedHtml() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var organizer = "addr-embed-" + UUID.randomUUID();
        people.grant(organizer, "ORGANIZER", "*");
        var page = body(http.get()
                .uri("/organizer/subscribers/embed?topic=community:saguenay&language=fr")
                .cookie(new Cookie(people.cookieName(), people.token(organizer)))
                .exchange());
        var copied = unescaped(page.substring(page.indexOf("&lt;form"), page.indexOf("&lt;/form")));
        var fields = FormFields.of(copied);
        assertThat(fields).isEqualTo(Map.of("topic", "community:saguenay"));
        var action = copied.replaceFirst("(?s).*action=\"https://meetups.example.org([^\"]+)\".*", "$1");
        var request = http.post()
                .uri(URI.create(unescaped(action)))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "cross-site")
                .param("email", email);
        fields.forEach(request::param);
        assertThat(request.exchange()).hasStatus(303);
        assertThat(subscriptions.by(id()).orElseThrow().pending()).containsExactly("community:saguenay");
    }

    private void confirm() {
        var link = mails.receivedBy(email)
                .getFirst()
                .text()
                .replaceFirst("(?s).*(https://meetups\\.example\\.org/subscriptions/\\S+).*", "$1");
        var address = URI.create(link.replaceFirst("\\?", "/confirmation?"));
        assertThat(http.post().uri(URI.create(address.getRawPath() + "?" + address.getRawQuery())))
                .hasStatus(303);
    }

    /** Submits a form of another site in French. */
    private MvcTestResult sent(String site, String... parameters) {
        var request = http.post()
                .uri(URI.create(BOTH + "&lang=fr"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", site);
        for (var index = 0; index < parameters.length; index += 2) {
            request.param(parameters[index], parameters[index + 1]);
        }
        return request.exchange();
    }

    private SubscriptionId id() {
        return SubscriptionId.of(addressIds.of(email));
    }

    private MvcTestResult get(String url) {
        return http.get().uri(URI.create(url)).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
