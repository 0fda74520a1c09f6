package ca.roadshow.cfp.organizer;

import static ca.roadshow.cfp.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Organizers open, change and close their own calls on pages without scripts. */
@CfpUnderTest
class OrganizerPagesIT {

    private static final String OTTAWA = "community-ottawa";
    private static final String TORONTO = "community-toronto";

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private FindCalls find;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient jdbc;

    private String title = "";

    @BeforeEach
    void prepareCommunitiesAndATitle() {
        jdbc.sql("insert into community (community_id, slug, name, zone) values ('community-ottawa', 'ottawa',"
                        + " '{\"en\":\"Ottawa\",\"fr\":\"Ottawa\"}', 'America/Toronto'), ('community-toronto', 'toronto',"
                        + " '{\"en\":\"Toronto\",\"fr\":\"Toronto\"}', 'America/Toronto') on conflict do nothing")
                .update();
        title = "River Day " + UUID.randomUUID();
    }

    @Test
    void opensACall() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        assertThat(organizer.page("/cfps/manage/new?lang=en"))
                .contains("All communities", "Ottawa", "Eastern Time (Toronto)", "name=\"formats[0].name.en\"")
                .doesNotContain("??");
        var location = location(organizer.post("/cfps/manage", riverDay()));
        assertThat(location).startsWith("/cfps/manage/river-day-").endsWith("?done=opened");
        var page = organizer.page(location + "&lang=en");
        assertThat(page)
                .contains("Call saved.", title, "value=\"2031-03-01T09:00\"", "History", "Opened", "Talk (30 min)")
                .contains("value=\"lightning-talk\"")
                .doesNotContain("??");
        assertThat(organizer.page(location + "&lang=fr"))
                .contains("Appel enregistré.", "Historique", "Ouverture")
                .doesNotContain("??");
        assertThat(organizer.page("/cfps/manage?lang=fr"))
                .contains(title, "Toutes les communautés")
                .doesNotContain("??");
        assertThat(find.get(slug(location)).communityId()).isNull();
    }

    @Test
    void marksOnlyOptionalFieldsAsOptional() {
        var page = browser.with(visitors.with("ORGANIZER", "*")).page("/cfps/manage/new?lang=en");
        assertThat(Forms.label(page, "field-title.en")).doesNotContain("optional");
        assertThat(Forms.label(page, "field-description.fr")).doesNotContain("optional");
        assertThat(Forms.label(page, "field-formats[0].minutes")).doesNotContain("optional");
        assertThat(Forms.label(page, "field-formats[0].id")).contains("optional");
    }

    @Test
    void opensOneCallForARepeatedFormAndAnotherForTheSameTitle() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var first = location(organizer.post("/cfps/manage", riverDay()));
        var again = location(organizer.post("/cfps/manage", riverDay()));
        var other = riverDay();
        other.put("closes", "2031-05-01T09:00");
        var second = location(organizer.post("/cfps/manage", other));
        assertThat(again).isEqualTo(first);
        assertThat(slug(second)).isEqualTo(slug(first) + "-2");
    }

    @Test
    void showsErrorsBesideTheirFieldsAndKeepsTheInput() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var form = riverDay();
        form.putAll(Map.of(
                "title.en", " ",
                "opens", "next spring",
                "closes", "2019-03-01T09:00",
                "formats[0].minutes", "long",
                "formats[1].id", "Not An Id",
                "zone", "Mars/Base"));
        var answer = organizer.post("/cfps/manage?lang=en", form);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(answer))
                .contains("id=\"field-title.en-error\"", "id=\"field-opens-error\"", "id=\"field-closes-error\"")
                .contains("id=\"field-formats[0].minutes-error\"", "id=\"field-formats[1].id-error\"")
                .contains("id=\"field-zone-error\"", "<strong>Minutes</strong>", "<strong>Short name</strong>")
                .contains("value=\"next spring\"", "value=\"long\"", "value=\"Not An Id\"", "Stories of rivers.")
                .doesNotContain("??");
        var empty = organizer.post("/cfps/manage?lang=fr", Map.of("zone", "America/Toronto"));
        assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(empty))
                .contains("Ce champ est obligatoire", "<strong>Nom en anglais</strong>", "Ajoutez au moins un format.")
                .doesNotContain("??");
    }

    @Test
    void changesACallAndShowsTheChangeInItsHistory() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var opened = location(organizer.post("/cfps/manage", riverDay()));
        var form = riverDay();
        form.put("closes", "2031-04-20T23:59");
        form.put("title.fr", "La Journée de la rivière");
        var changed = location(organizer.post("/cfps/manage/" + slug(opened), form));
        assertThat(changed).endsWith("?done=changed");
        assertThat(organizer.page(changed + "&lang=en"))
                .contains(
                        "<del><bdi>Thursday, April 10, 2031",
                        "<ins><bdi>Sunday, April 20, 2031",
                        "La Journée de la rivière")
                .contains("Edited", "value=\"2031-04-20T23:59\"")
                .doesNotContain("??");
        assertThat(stored(slug(opened))).containsExactly("call.opened", "call.changed");
        var again = organizer.post("/cfps/manage/" + slug(opened), form);
        assertThat(again).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(stored(slug(opened))).containsExactly("call.opened", "call.changed");
    }

    @Test
    void closesACallAndReopensItByItsDate() {
        var organizer = browser.with(visitors.with("ORGANIZER", OTTAWA));
        var call = calls.openOf(OTTAWA);
        var closed = location(organizer.post("/cfps/manage/" + call.slug() + "/closing", Map.of()));
        assertThat(organizer.page(closed + "&lang=en"))
                .contains("Call closed.", "Closed early")
                .doesNotContain("Close this call now");
        assertThat(Forms.body(organizer.get("/cfps/" + call.slug() + "?lang=en")))
                .contains("no longer accepts proposals");

        var form = formOf(organizer, call);
        form.put("closes", "2031-04-20T23:59");
        assertThat(location(organizer.post("/cfps/manage/" + call.slug(), form)))
                .endsWith("?done=changed");
        assertThat(Forms.body(organizer.get("/cfps/" + call.slug() + "?lang=en")))
                .contains("name=\"speaker.email\"");
        assertThat(stored(call.slug().value())).containsExactly("call.opened", "call.closed", "call.changed");
    }

    @Test
    void refusesChangesThatBreakPromisesToSpeakers() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var call = calls.open();
        var opens = formOf(organizer, call);
        opens.put("opens", "2031-01-01T09:00");
        opens.put("closes", "2031-04-20T23:59");
        var moved = organizer.post("/cfps/manage/" + call.slug() + "?lang=en", opens);
        assertThat(moved).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(moved)).contains("This can no longer be changed.", "cannot change the opening");

        var formats = formOf(organizer, call);
        formats.keySet().removeIf(field -> field.startsWith("formats[1]"));
        var withdrawn = organizer.post("/cfps/manage/" + call.slug() + "?lang=en", formats);
        assertThat(withdrawn).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(withdrawn)).contains("but not remove them");

        var early = organizer.post("/cfps/manage/" + calls.upcoming().slug() + "/closing?lang=fr", Map.of());
        assertThat(early).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(early)).contains("ne pouvez pas fermer");
    }

    @Test
    void refusesCallsOfOtherCommunitiesAndOfTheNetwork() {
        var ottawa = browser.with(visitors.with("ORGANIZER", OTTAWA));
        for (var call : List.of(calls.openOf(TORONTO), calls.openOf(null))) {
            var path = "/cfps/manage/" + call.slug();
            denied(ottawa.get(path));
            denied(ottawa.get("/cfps/manage/" + call.id()));
            denied(ottawa.get(path + "/proposals"));
            denied(ottawa.post(path, riverDay()));
            denied(ottawa.post(path + "/closing", Map.of()));
            denied(ottawa.get("/api" + path + "/history"));
            denied(ottawa.api(HttpMethod.PUT, "/api" + path, "{}"));
            assertThat(stored(call.slug().value())).containsExactly("call.opened");
            assertThat(ottawa.page("/cfps/manage")).doesNotContain("data-call=\"" + call.slug() + "\"");
        }
        var form = riverDay();
        denied(ottawa.post("/cfps/manage", form));
        form.put("community", TORONTO);
        denied(ottawa.post("/cfps/manage", form));
        form.put("community", OTTAWA);
        var location = location(ottawa.post("/cfps/manage", form));
        assertThat(find.get(slug(location)).communityId()).isEqualTo(OTTAWA);
        assertThat(ottawa.page("/cfps/manage/new?lang=en"))
                .contains("value=\"community-ottawa\"")
                .doesNotContain("value=\"community-toronto\"", "All communities");
    }

    @Test
    void refusesPeopleWhoAreNotOrganizers() {
        var call = calls.open();
        var path = "/cfps/manage/" + call.slug();
        assertThat(browser.get(path))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/sign-in?to=%2Fcfps%2Fmanage%2F" + call.slug());
        assertThat(browser.get("/api/cfps/manage")).hasStatus(HttpStatus.UNAUTHORIZED);
        denied(browser.with(visitors.someone()).get("/cfps/manage"));
        denied(browser.with(visitors.with("REVIEWER", call.id().value())).get(path));
        denied(browser.with(visitors.with("DOOR", "meetup-1")).get("/cfps/manage/new"));
    }

    @Test
    void opensChangesAndClosesByApi() {
        var ottawa = browser.with(visitors.with("ORGANIZER", OTTAWA));
        var opened = ottawa.api(HttpMethod.POST, "/api/cfps/manage", riverDayInJson("2031-04-10T23:59"));
        assertThat(opened)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("{\"communityId\":\"community-ottawa\",\"status\":\"UPCOMING\","
                        + "\"closesAt\":\"2031-04-11T03:59:00Z\"}");
        var mine = ottawa.page("/api/cfps/manage");
        assertThat(mine).contains(title);
        var slug = slugOf(Forms.body(opened));
        var changed = ottawa.api(HttpMethod.PUT, "/api/cfps/manage/" + slug, riverDayInJson("2031-04-20T23:59"));
        assertThat(changed).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"closesAt\":\"2031-04-21T03:59:00Z\"}");
        assertThat(ottawa.api(HttpMethod.POST, "/api/cfps/manage/" + slug + "/closing", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"call.not-open-yet\"}");
        assertThat(ottawa.page("/api/cfps/manage/" + slug + "/history")).contains("call.changed", "closesAt");
        var nothing = ottawa.api(HttpMethod.POST, "/api/cfps/manage", "{\"zone\":\"America/Toronto\"}");
        assertThat(nothing).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Forms.body(nothing)).contains("input.invalid", "title.en", "language-missing", "\"opens\"");
    }

    @Test
    void refusesSkippedHoursAndAsksAboutRepeatedHours() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var form = riverDay();
        form.putAll(Map.of("opens", "2031-03-09T02:30", "closes", "2031-11-02T01:30"));
        var asked = organizer.post("/cfps/manage?lang=fr", form);
        assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(asked))
                .contains("id=\"field-opens-error\">On avance l’heure", "value=\"2031-03-09T02:30\"")
                .contains("name=\"closesOffset\"", "id=\"field-closesOffset-error\"", "heure avancée de l’Est")
                .contains("Stories of rivers.")
                .doesNotContain("name=\"opensOffset\"", "??");
        form.putAll(Map.of("opens", "2031-03-09T03:30", "closesOffset", "-05:00"));
        var call = find.get(slug(location(organizer.post("/cfps/manage", form))));
        assertThat(call.terms().opensAt()).isEqualTo("2031-03-09T07:30:00Z");
        assertThat(call.terms().closesAt()).isEqualTo("2031-11-02T06:30:00Z");
    }

    @Test
    void refusesUnknownZonesAndYears() {
        var organizer = browser.with(visitors.with("ORGANIZER", OTTAWA));
        for (var zone : List.of("UTC+03:00", "Z", "GMT+1", "EST5EDT", "Etc/GMT+5")) {
            var form = riverDay();
            form.put("zone", zone);
            assertThat(Forms.body(organizer.post("/cfps/manage", form))).contains("id=\"field-zone-error\"");
            assertThat(organizer.api(
                            HttpMethod.POST,
                            "/api/cfps/manage",
                            riverDayInJson("2031-04-10T23:59").replace("America/Toronto", zone)))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
        for (var year : List.of("+12031-04-10T23:59", "-2031-04-10T23:59", "9999-12-31T23:59")) {
            var form = riverDay();
            form.put("closes", year);
            assertThat(Forms.body(organizer.post("/cfps/manage", form)))
                    .contains("id=\"field-closes-error\"", "value=\"" + year + "\"");
            assertThat(organizer.api(HttpMethod.POST, "/api/cfps/manage", riverDayInJson(year)))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    /** A regular expression with a repeated group once overflowed the stack here. */
    @Test
    void refusesShortNamesThatAreTooLong() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var form = riverDay();
        form.put("formats[0].id", "a-".repeat(100_000) + "a");
        var answer = organizer.post("/cfps/manage", form);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(answer)).contains("id=\"field-formats[0].id-error\"");
    }

    @Test
    void ignoresDifferentLineEnds() {
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var form = riverDay();
        form.put("description.en", "One\n\nTwo");
        var slug = slug(location(organizer.post("/cfps/manage", form)));
        form.put("description.en", "One\r\n\r\nTwo\r\n");
        assertThat(organizer.post("/cfps/manage/" + slug, form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(stored(slug)).containsExactly("call.opened");
    }

    @Test
    void showsMidnightAsTheEndOfTheDay() {
        // The page lists at most a hundred calls, and other tests open many.
        jdbc.sql("delete from call_view_v1").update();
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var form = riverDay();
        form.putAll(Map.of("opens", "2026-01-05T00:00", "closes", "2031-04-12T00:00", "zone", "America/St_Johns"));
        var slug = slug(location(organizer.post("/cfps/manage", form)));
        assertThat(Forms.body(organizer.get("/cfps/" + slug + "?lang=en")))
                .contains("Friday, April 11, 2031 at midnight (end of day, Newfoundland Time)");
        assertThat(Forms.body(organizer.get("/cfps?lang=fr")))
                .contains("vendredi 11 avril 2031 à minuit (fin de la journée, heure de Terre-Neuve)")
                .doesNotContain("12 avril 2031");
    }

    private Map<String, String> riverDay() {
        return new HashMap<>(Map.of(
                "title.en", title,
                "description.en", "Stories of rivers.",
                "opens", "2031-03-01T09:00",
                "closes", "2031-04-10T23:59",
                "zone", "America/Toronto",
                "formats[0].name.en", "Talk",
                "formats[0].minutes", "30",
                "formats[1].name.en", "Lightning talk",
                "formats[1].minutes", "10",
                "community", ""));
    }

    private String riverDayInJson(String closes) {
        return """
            {"title":{"en":"%s"},"description":{"en":"Stories of rivers."},"opens":"2031-03-01T09:00",
             "closes":"%s","zone":"America/Toronto","community":"community-ottawa",
             "formats":[{"name":{"en":"Talk","fr":"Présentation"},"minutes":30}]}\
            """.formatted(title, closes);
    }

    /** Returns the values of the form of a call. */
    private Map<String, String> formOf(Browser organizer, CallView call) {
        var form = CallForm.of(find.get(call.slug().value()));
        var fields = new HashMap<>(Map.of(
                "title.en", Objects.requireNonNull(form.titleWords().en()),
                "title.fr", Objects.requireNonNull(form.titleWords().fr()),
                "description.en", Objects.requireNonNull(form.descriptionWords().en()),
                "description.fr", Objects.requireNonNull(form.descriptionWords().fr()),
                "opens", Objects.requireNonNull(form.opens()),
                "closes", Objects.requireNonNull(form.closes()),
                "zone", Objects.requireNonNull(form.zone())));
        var page = organizer.page("/cfps/manage/" + call.slug());
        assertThat(fields.values())
                .allSatisfy(value ->
                        assertThat(page).contains(value.lines().findFirst().orElse("")));
        for (var at = 0; at < form.sentRows().size(); at++) {
            var row = form.sentRows().get(at);
            fields.put("formats[" + at + "].id", Objects.requireNonNull(row.id()));
            fields.put(
                    "formats[" + at + "].name.en",
                    Objects.requireNonNull(row.words().en()));
            fields.put(
                    "formats[" + at + "].name.fr",
                    Objects.requireNonNull(row.words().fr()));
            fields.put("formats[" + at + "].minutes", Objects.requireNonNull(row.minutes()));
        }
        return fields;
    }

    private List<String> stored(String slug) {
        return jdbc.sql("select event from event_log where aggregate = ? order by sequence")
                .param("call-" + slug)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static void denied(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static String slug(String location) {
        return location.replaceFirst("/cfps/manage/", "").replaceFirst("\\?.*", "");
    }

    private static String slugOf(String json) {
        return json.replaceFirst("(?s).*\"slug\":\"([^\"]+)\".*", "$1");
    }
}
