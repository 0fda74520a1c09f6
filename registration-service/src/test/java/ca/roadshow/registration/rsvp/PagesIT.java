package ca.roadshow.registration.rsvp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.FindMeetups.When;
import ca.roadshow.testkit.FormFields;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@RegistrationUnderTest
class PagesIT {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

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

    @BeforeEach
    void demonstration() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> meetups.list(When.UPCOMING, null, null, 10_000).stream()
                                .filter(each -> "Roadshow Démo".equals(each.host()))
                                .count()
                        == 6);
    }

    @Test
    void showsCitiesWithUpcomingAndPastMeetups() throws Exception {
        assertThat(page("/", "en"))
                .contains("Five cities, one roadshow", "Montréal", "Kitchener-Waterloo", "Small room, big clusters")
                .contains("In French")
                .contains("Roadshows");
        assertThat(page("/communities/montreal", "en")).contains("Cloud Native Day");
        assertThat(page("/", "fr")).contains("Cinq villes, une tournée", "Petite salle, grandes grappes", "En anglais");
    }

    @Test
    void showsExistingRsvpAfterRepeat() throws Exception {
        var slug = anUpcoming();
        var form = hidden(page("/meetups/" + slug, "en")) + "name=Zo%C3%A9&email=zoe-" + UUID.randomUUID()
                + "%40example.org&locale=en&submission=" + UUID.randomUUID();
        post("/meetups/" + slug + "/rsvps", form + "&partySize=1");
        var changed = post("/meetups/" + slug + "/rsvps", form + "&partySize=3");
        var known = changed.headers().firstValue("Location").orElseThrow();
        assertThat(known).endsWith("/known?status=CONFIRMED&party=1&asked=3");
        assertThat(page(known, "en"))
                .contains("Seat confirmed", "for 1 person", "you asked for 3 seats", "open the link in that email");
        assertThat(page(known, "fr"))
                .contains("pour 1 personne", "vous avez demandé 3 places", "le lien de ce courriel");
        assertThat(page("/meetups/" + slug + "/rsvps/known?status=CONFIRMED&party=1&asked=1", "en"))
                .doesNotContain("has not changed");
        assertThat(page("/meetups/" + slug + "/rsvps/known?status=CONFIRMED&party=99&asked=-1", "en"))
                .contains("You have already RSVPed")
                .doesNotContain("for 99");
    }

    @Test
    void givesNoLinkForGuessableKey() throws Exception {
        var slug = anUpcoming();
        var form = hidden(page("/meetups/" + slug, "en")) + "name=Zo%C3%A9&email=zoe-" + UUID.randomUUID()
                + "%40example.org&locale=en&partySize=1&submission=1";
        post("/meetups/" + slug + "/rsvps", form);
        assertThat(post("/meetups/" + slug + "/rsvps", form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/rsvps/known?");
    }

    @Test
    void showsTextForUnknownDay() throws Exception {
        assertThat(page("/meetups/2018-q2-ottawa", "en")).contains("Date unknown, spring 2018", "Slides");
        assertThat(page("/meetups/2018-q2-ottawa", "fr")).contains("Date inconnue, printemps 2018", "Diapositives");
        assertThat(page("/meetups/montreal-cloud-native-day-2019", "en")).contains("Tuesday, June 11, 2019", "200");
        assertThat(page("/communities/quebec-city", "fr")).contains("Kubernetes Québec", "Meetups passés");
        assertThat(page("/roadshows/2019-q1-winter-edition", "fr")).contains("hiver 2019", "Red Hat");
    }

    @Test
    void createsShowsAndCancelsRsvpByForm() throws Exception {
        var slug = anUpcoming();
        var who = "marie-" + UUID.randomUUID() + "@example.org";
        var form = hidden(page("/meetups/" + slug, "en")) + "name=Marie%20Tremblay&email=" + who
                + "&partySize=2&locale=fr&submission=once-" + UUID.randomUUID();
        var made = post("/meetups/" + slug + "/rsvps", form);
        assertThat(made.statusCode()).isEqualTo(303);
        var own = made.headers().firstValue("Location").orElseThrow();
        assertThat(page(own, "fr"))
                .contains("Votre place est confirmée", "Bonjour \u2068Marie Tremblay\u2069", "2 places");
        var same = post("/meetups/" + slug + "/rsvps", form);
        assertThat(same.headers().firstValue("Location"))
                .as("the same form sent twice")
                .contains(own);
        var another = post("/meetups/" + slug + "/rsvps", form.replace("once-", "twice-"));
        assertThat(another.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/known?status=CONFIRMED&party=2&asked=2"));
        assertThat(page("/meetups/" + slug + "/rsvps/known", "en")).contains("You have already RSVPed");

        var token = own.replaceFirst(".*token=([^&]+).*", "$1");
        var path = own.replaceFirst("\\?.*", "");
        assertThat(page(own, "en"))
                .as("asks for confirmation before it cancels")
                .contains("href=\"" + path + "?token=" + token + "&amp;cancel=\">I can’t come</a>")
                .doesNotContain("autofocus", "/cancellation");
        assertThat(page(path + "?token=" + token + "&cancel", "fr"))
                .as("the confirmation page changes nothing by itself")
                .contains(
                        "Annuler votre inscription?",
                        "Vos 2 places vont à la liste d’attente",
                        "Annuler mon inscription",
                        "Garder mes places")
                .containsOnlyOnce("<form")
                .containsOnlyOnce("/cancellation?token=")
                .doesNotContain("Je ne peux pas venir");
        assertThat(page(own, "fr")).contains("Place confirmée");
        assertThat(get(path + "/again?token=" + token, "en").headers().firstValue("Location"))
                .as("no form before the cancellation")
                .contains(path + "?token=" + token);
        var cancelled = post(path + "/cancellation?token=" + token, "");
        assertThat(cancelled.statusCode()).isEqualTo(303);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> page(path + "?token=" + token, "en").contains("Your RSVP is cancelled"));
        assertThat(page(path + "?token=" + token + "&cancel", "en"))
                .as("no confirmation page after the cancellation")
                .doesNotContain("/cancellation")
                .contains("href=\"" + path + "/again?token=" + token + "\">RSVP again</a>");
        assertThat(page(path + "/again?token=" + token, "en"))
                .contains("value=\"Marie Tremblay\"", "value=\"" + who + "\"")
                .contains("<option value=\"2\" selected", "<option value=\"fr\" selected", "name=\"submission\"");
        assertThat(get(path + "?token=other", "fr").statusCode()).isEqualTo(403);
        assertThat(get(path + "/again?token=other", "fr").statusCode()).isEqualTo(403);
    }

    @Test
    void keepsInputAndShowsErrors() throws Exception {
        var slug = anUpcoming();
        var answer = post(
                "/meetups/" + slug + "/rsvps?lang=fr",
                hidden(page("/meetups/" + slug, "fr")) + "name=Rémi&email=nowhere&partySize=9&locale=fr");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Rémi\"", "value=\"nowhere\"", "aria-invalid=\"true\"")
                .contains("Veuillez vérifier ces champs");
    }

    @Test
    void showsErrorBesideName() throws Exception {
        var slug = anUpcoming();
        assertThat(named(slug, "Claim your prize at https://evil.example", "en"))
                .contains(
                        "Enter the name without a web address.", "value=\"Claim your prize at https://evil.example\"");
        assertThat(named(slug, "www.evil.example", "fr")).contains("Entrez le nom sans adresse web.");
        assertThat(named(slug, "Ada\u2028Lovelace", "en"))
                .contains("Enter a name of at most 200 characters, on one line.");
        assertThat(named(slug, "\u3164\u2800\u200b", "en")).contains("This field is required.");
    }

    private String named(String slug, String name, String language) throws Exception {
        var answer = post(
                "/meetups/" + slug + "/rsvps?lang=" + language,
                hidden(page("/meetups/" + slug, language)) + "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + "&email=ada-" + UUID.randomUUID() + "@example.org&partySize=1&locale=en");
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void sendsLiveUpdatesOfSeats() throws Exception {
        var slug = anUpcoming();
        assertThat(page("/meetups/" + slug + "/seats", "en"))
                .contains("seats left")
                .doesNotContain("<html");
    }

    /** The hidden fields of the form, without the request's key. */
    private static String hidden(String page) {
        return FormFields.of(page).entrySet().stream()
                .filter(field -> !field.getKey().equals("submission"))
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    private String anUpcoming() {
        return meetups.list(When.UPCOMING, null, null, 10_000).stream()
                .filter(each -> each.slug().startsWith("ottawa-") && "Roadshow Démo".equals(each.host()))
                .findFirst()
                .orElseThrow()
                .slug();
    }

    private String page(String path, String language) throws Exception {
        var answer = get(path, language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        var encoded = form.replace("é", URLEncoder.encode("é", StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
