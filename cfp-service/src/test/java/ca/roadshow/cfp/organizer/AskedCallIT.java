package ca.roadshow.cfp.organizer;

import static ca.roadshow.cfp.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.FindCalls;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** An organizer opens a call that asks for more than a format, and creates late codes. */
@CfpUnderTest
class AskedCallIT {

    @Autowired
    private Browser browser;

    @Autowired
    private Visitors visitors;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private FindCalls find;

    @Test
    void opensARollingCallWithEverything() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var form = form();
        form.remove("closes");
        form.put("rolling", "true");
        var opened = location(organizer.post("/cfps/manage", form));
        var call = find.get(opened.replaceFirst("/cfps/manage/", "").replaceFirst("\\?.*", ""));
        var asks = call.terms().asks();
        assertThat(call.terms().isRolling()).isTrue();
        assertThat(asks.tracks()).extracting(track -> track.id()).containsExactly("platforms", "sec");
        assertThat(asks.levels()).extracting(level -> level.id()).containsExactly("debutant");
        assertThat(asks.city("ottawa").orElseThrow().dates())
                .containsExactly(LocalDate.of(2031, 5, 4), LocalDate.of(2031, 5, 11));
        var question = asks.question("is-it-your-first-talk").orElseThrow();
        assertThat(question.kind()).isEqualTo(Question.Kind.CHOICE);
        assertThat(question.choices())
                .extracting(choice -> choice.name().in("fr"))
                .containsExactly("Oui", "Non");
        assertThat(question.track()).isEqualTo("sec");
        assertThat(asks.mostProposals()).isEqualTo(3);
        assertThat(asks.mostCoSpeakers()).isEqualTo(1);
        assertThat(asks.graceSeconds()).isEqualTo(90);
        assertThat(asks.blind()).isTrue();

        assertThat(organizer.page(opened + "&lang=fr"))
                .contains("Plateformes", "value=\"2031-05-04, 2031-05-11\"", "Yes | Oui", "checked")
                .contains("Historique", "Volets", "Évaluation anonyme")
                .doesNotContain("??");
        assertThat(Forms.body(browser.get("/cfps/" + call.slug() + "?lang=en"))).contains("Always open");
        assertThat(browser.get("/api/cfps/" + call.slug()))
                .bodyJson()
                .isLenientlyEqualTo("{\"rolling\":true,\"closesAt\":null,\"status\":\"UPCOMING\"}");
    }

    @Test
    void showsErrorsBesideTheFieldsAndKeepsTheInput() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var row = "asks.cities[" + rowAfterKnownCities(organizer.page("/cfps/manage/new")) + "]";
        var form = form();
        form.remove("asks.cities[0].city");
        form.remove("asks.cities[0].dates");
        form.putAll(Map.of(
                "asks.tracks[0].id",
                "Not a slug",
                row + ".city",
                "city-that-nobody-knows",
                row + ".dates",
                "tomorrow",
                "asks.questions[0].choices",
                "Only one",
                "asks.questions[0].track",
                "cooking",
                "asks.mostProposals",
                "-1",
                "asks.roadshow",
                "Not a slug"));
        var refused = organizer.post("/cfps/manage?lang=en", form);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(refused))
                .contains(
                        "id=\"field-asks.tracks[0].id-error\"",
                        "id=\"field-" + row + ".dates-error\"",
                        "id=\"field-asks.questions[0].choices-error\"",
                        "id=\"field-asks.questions[0].track-error\"",
                        "id=\"field-asks.mostProposals-error\"",
                        "id=\"field-asks.roadshow-error\"")
                .contains("value=\"tomorrow\"", ">Only one</textarea>", "value=\"cooking\"")
                .doesNotContain("??");
    }

    @Test
    void addsAndRevokesLateCodes() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var path = "/cfps/manage/" + calls.open().slug();
        assertThat(organizer.page(location(organizer.post(path + "/codes", Map.of("code", "late-bird", "most", "2")))
                        + "&lang=en"))
                .contains("Late code added.", "late-bird", "0 of 2 used", "Late code added")
                .doesNotContain("??");
        var taken = organizer.post(path + "/codes?lang=en", Map.of("code", "late-bird", "most", "3"));
        assertThat(taken).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(taken)).contains("id=\"field-code-error\"");
        var many = organizer.post(path + "/codes?lang=en", Map.of("code", "", "most", "many"));
        assertThat(Forms.body(many)).contains("id=\"field-most-error\"");
        assertThat(organizer.page(
                        location(organizer.post(path + "/codes/revocation", Map.of("code", "late-bird"))) + "&lang=fr"))
                .contains("Code de soumission tardive révoqué.", "Révocation d’un code de soumission tardive")
                .doesNotContain("??");

        var made = organizer.api(HttpMethod.POST, "/api" + path + "/codes", "{\"most\":\"5\"}");
        assertThat(made).hasStatus(HttpStatus.CREATED);
        assertThat(Forms.body(made)).contains("\"most\":5,\"revoked\":false,\"uses\":0", "\"revoked\":true");
    }

    /** Returns the row of an unknown city, which is listed after the known ones. */
    private static long rowAfterKnownCities(String page) {
        return Pattern.compile("name=\"asks\\.cities\\[\\d+]\\.city\"")
                .matcher(page)
                .results()
                .count();
    }

    private static Map<String, String> form() {
        var form = new HashMap<>(Map.of(
                "title.en", "Tour " + UUID.randomUUID(),
                "description.en", "Stories.",
                "opens", "2031-03-01T09:00",
                "closes", "2031-04-10T23:59",
                "zone", "America/Toronto",
                "formats[0].name.en", "Talk",
                "formats[0].minutes", "30",
                "community", ""));
        form.putAll(Map.of(
                "asks.tracks[0].name.en", "Platforms",
                "asks.tracks[0].name.fr", "Plateformes",
                "asks.tracks[1].name.en", "Security",
                "asks.tracks[1].id", "sec",
                "asks.levels[0].name.fr", "Débutant",
                "asks.cities[0].city", "ottawa",
                "asks.cities[0].dates", "2031-05-11 2031-05-04"));
        form.putAll(Map.of(
                "asks.questions[0].text.en", "Is it your first talk?",
                "asks.questions[0].kind", "CHOICE",
                "asks.questions[0].choices", "Yes | Oui\r\nNo | Non",
                "asks.questions[0].track", "sec",
                "asks.questions[0].need", "SUBMISSION",
                "asks.questions[0].audience", "ORGANIZERS"));
        form.putAll(Map.of(
                "asks.mostProposals", "3", "asks.mostCoSpeakers", "1", "asks.grace", "90", "asks.blind", "true"));
        return form;
    }
}
