package ca.roadshow.notifications.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.testkit.FormFields;
import ca.roadshow.testkit.RealParts;
import ca.roadshow.web.link.SignedLinks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationsUnderTest
class SubscriptionPagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String email = "camille-" + UUID.randomUUID() + "@example.org";

    @Autowired
    MockMvcTester http;

    @Autowired
    SignedLinks links;

    @Autowired
    AddressIds addressIds;

    @Autowired
    FindSubscription find;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"en, Subscribe, Calls for proposals", "fr, M’abonner, Les appels de propositions"})
    void showsTopicsAndSender(String language, String button, String topic) {
        jdbc.sql("insert into community (community_id, slug, name, city) values ('community-ottawa', 'ottawa',"
                        + " '{\"en\":\"Kubernetes Ottawa\"}', '{\"en\":\"Ottawa\"}')"
                        + " on conflict (community_id) do update set name = excluded.name")
                .update();
        assertThat(get("/subscriptions?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(button, topic, "Kubernetes Ottawa", "value=\"community:ottawa\"")
                .contains("Roadshow de l’Est", "420, rue Guy", "lang=\"" + language + "-CA\"");
    }

    @Test
    void isInTheSitemap() {
        assertThat(get("/sitemaps/notifications.xml"))
                .hasStatusOk()
                .bodyText()
                .contains("<loc>https://meetups.example.org/subscriptions?lang=fr</loc>", "hreflang=\"x-default\"");
        assertThat(get("/subscriptions?lang=fr"))
                .bodyText()
                .contains("<meta name=\"description\"", "href=\"https://meetups.example.org/subscriptions?lang=en\"");
    }

    @ParameterizedTest
    @CsvSource({"en, Subscribe", "fr, M’abonner"})
    void providesAFragmentForTheHomePage(String language, String button) {
        assertThat(get("/subscriptions/fragment?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/subscriptions\"", button)
                .doesNotContain("<html");
    }

    @Test
    void showsTheFormAgainWithErrors() {
        assertThat(post("/subscriptions?lang=fr", "email", "camille@nowhere@example", "topics", "cfp"))
                .hasStatus(422)
                .bodyText()
                .contains("Entrez une adresse de courriel", "value=\"camille@nowhere@example\"");
        assertThat(post("/subscriptions?lang=en", "email", email))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one topic.");
        assertThat(post("/subscriptions?lang=en", "email", email, "topics", "chess"))
                .hasStatus(422)
                .bodyText()
                .contains("This topic is not available");
    }

    @Test
    void subscribesConfirmsAndUnsubscribes() {
        assertThat(post("/subscriptions?lang=fr", "email", email, "topics", "newsletter"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/subscriptions/requested");
        assertThat(get("/subscriptions/requested?lang=fr"))
                .hasStatusOk()
                .bodyText()
                .contains("boîte de réception");
        var asked = mail("Veuillez confirmer votre abonnement à Roadshow de l’Est");
        var link = linkIn(asked);
        assertThat(link).endsWith("&lang=fr");

        for (var scan = 1; scan <= 3; scan++) {
            assertThat(get(link)).hasStatusOk().bodyText().contains("/confirmation?token=");
        }
        assertThat(own().pending()).containsExactly("newsletter");

        for (var click = 1; click <= 2; click++) {
            assertThat(post(link.replace("?", "/confirmation?")))
                    .hasStatus(303)
                    .redirectedUrl()
                    .isEqualTo(link.replace("&lang=fr", ""));
        }
        assertThat(get(link))
                .bodyText()
                .contains("Votre abonnement est confirmé.")
                .doesNotContain("??");
        var welcome = mail("Bienvenue chez Roadshow de l’Est");
        assertThat(welcome.headers()).containsEntry("List-Unsubscribe-Post", List.of("List-Unsubscribe=One-Click"));

        assertThat(post(link.replace("?", "/cancellation?"))).hasStatus(303);
        assertThat(own().subscribed()).isEmpty();
        assertThat(get(link.replace("&lang=fr", "&lang=en")))
                .bodyText()
                .contains("You are unsubscribed")
                .doesNotContain("??", "is confirmed");

        assertThat(post("/subscriptions?lang=fr", "email", email, "topics", "cfp"))
                .hasStatus(303);
        await().atMost(PATIENCE).until(() -> received().size() == 3);
    }

    @Test
    void showsWrongPreferencesBesideTheirFields() {
        post("/subscriptions?lang=en", "email", email, "topics", "newsletter");
        var link = linkIn(mail("Please confirm your subscription to Roadshow de l’Est"));
        post(link.replace("?", "/confirmation?"));
        assertThat(post(link.replace("?", "/preferences?"), "language", "fr"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"field-topics-error\">Choose at least one topic.", "value=\"fr\" checked")
                .doesNotContain("value=\"newsletter\" checked");
        assertThat(post(link.replace("?", "/pause?"), "until", "2001-01-14"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"field-until-error\">Choose a date from", "value=\"2001-01-14\"")
                .contains("value=\"newsletter\" checked");
        assertThat(own().subscribed()).containsExactly("newsletter");
        assertThat(own().pausedUntil()).isNull();
    }

    @Test
    void unsubscribesWithOneClickOfAMailProgram() {
        post("/subscriptions?lang=en", "email", email, "topics", "newsletter");
        var asked = mail("Please confirm your subscription to Roadshow de l’Est");
        post(linkIn(asked).replace("?", "/confirmation?"));
        var welcome = mail("Welcome to Roadshow de l’Est");
        var header =
                welcome.headers().getOrDefault("List-Unsubscribe", List.of()).getFirst();
        var oneClick = pathOf(header.substring(1, header.indexOf('>')));
        assertThat(get(oneClick)).hasStatus(303).redirectedUrl().isEqualTo(oneClick.replace("/one-click", ""));
        assertThat(post(oneClick)).hasStatus4xxClientError();
        assertThat(own().subscribed()).containsExactly("newsletter");
        for (var time = 1; time <= 2; time++) {
            assertThat(post(oneClick, "List-Unsubscribe", "One-Click")).hasStatus(204);
        }
        assertThat(own().subscribed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, This link does not work", "fr, Ce lien ne fonctionne pas"})
    void rejectsAWrongToken(String language, String words) {
        post("/subscriptions?lang=en", "email", email, "topics", "newsletter");
        var path = "/subscriptions/" + SubscriptionId.of(addressIds.of(email));
        for (var token : List.of("", "?token=", "?token=forged")) {
            var query = token + (token.isEmpty() ? "?" : "&") + "lang=" + language;
            assertThat(get(path + query)).hasStatus(403).bodyText().contains(words);
            assertThat(post(path + "/confirmation" + query)).hasStatus(403);
            assertThat(post(path + "/cancellation" + query)).hasStatus(403);
            assertThat(post(path + "/one-click" + query, "List-Unsubscribe", "One-Click"))
                    .hasStatus(403);
        }
        assertThat(own().pending()).containsExactly("newsletter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions", "/subscriptions/fragment"})
    void showsTheFormToSuspectedBotsAgain(String form) {
        assertThat(hiddenInputs(form)).containsKey("shown");
        var refused = http.post()
                .uri("/subscriptions?lang=en")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("email", email)
                .param("topics", "cfp")
                .exchange();
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"" + email + "\"")
                .containsPattern("value=\"cfp\" checked");
        assertThat(find.by(SubscriptionId.of(addressIds.of(email)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/subscriptions, topics", "'/newsletter/embed?topics=newsletter,cfp', topic"})
    void tickNoTopicInAdvanceAndShowTheErrorBesideTheTopics(String form, String field) {
        assertThat(get(form))
                .hasStatusOk()
                .bodyText()
                .contains("type=\"checkbox\" name=\"" + field + "\"")
                .doesNotContain("checked");
        assertThat(post(form + (form.contains("?") ? "&" : "?") + "lang=en", "email", email))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"field-" + field + "-error\">Choose at least one topic.", "value=\"" + email + "\"");
        assertThat(find.by(SubscriptionId.of(addressIds.of(email)))).isEmpty();
    }

    @Test
    void returns404ForAnUnknownSubscription() {
        var nobody = SubscriptionId.of(addressIds.of(email)).value();
        assertThat(get("/subscriptions/" + nobody + "?token=" + links.token("subscription", nobody, 1)))
                .hasStatus(404);
    }

    private SubscriptionView own() {
        return find.by(SubscriptionId.of(addressIds.of(email))).orElseThrow();
    }

    private List<ReceivedMail> received() {
        return RealParts.mailbox().messagesTo(email);
    }

    private ReceivedMail mail(String subject) {
        return await().atMost(PATIENCE)
                .until(
                        () -> received().stream()
                                .filter(mail -> mail.subject().equals(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String linkIn(ReceivedMail mail) {
        return mail.text()
                .lines()
                .filter(line -> line.startsWith("https://meetups.example.org/subscriptions/"))
                .findFirst()
                .map(SubscriptionPagesIT::pathOf)
                .orElseThrow();
    }

    private static String pathOf(String url) {
        var parsed = URI.create(url);
        return parsed.getRawPath() + "?" + parsed.getRawQuery();
    }

    private MvcTestResult get(String url) {
        return http.get().uri(URI.create(url)).exchange();
    }

    /** Returns the hidden fields of the form. */
    private Map<String, String> hiddenInputs(String url) {
        return FormFields.of(new String(get(url).getResponse().getContentAsByteArray(), UTF_8));
    }

    private MvcTestResult post(String url, String... parameters) {
        var request = http.post().uri(URI.create(url)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        if (URI.create(url).getPath().equals("/subscriptions")) {
            hiddenInputs(url).forEach(request::param);
        }
        for (var index = 0; index < parameters.length; index += 2) {
            request.param(parameters[index], parameters[index + 1]);
        }
        return request.exchange();
    }
}
