package ca.roadshow.registration.organizer;

import static ca.roadshow.registration.organizer.OttawaOrganizers.eventually;
import static ca.roadshow.registration.organizer.OttawaOrganizers.location;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.MeetupView;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistrationUnderTest
class OrganizerIT {

    private static final String API = "/api/organizer/meetups";

    @Autowired
    OttawaOrganizers organizers;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindMeetups meetups;

    private Browser ottawa;
    private Browser anyone;
    private String organizer;

    @BeforeEach
    void organizers() throws Exception {
        ottawa = organizers.with("otto@example.org");
        organizer = organizers.id("otto@example.org");
        anyone = organizers.anyone();
    }

    @Test
    void plansMeetupByPages() throws Exception {
        assertThat(ottawa.get("/organizer").body())
                .contains("New meetup")
                .doesNotContain("Toronto", "/organizer/erasures");
        var blank = ottawa.get("/organizer/meetups/new").body();
        assertThat(blank).contains("community-ottawa").doesNotContain("community-toronto");
        var fields = form();
        fields.put("titleFr", "Pannes et leçons");
        fields.put("agenda[0].kind", "talk");
        fields.put("agenda[0].titleEn", "Logs at night");
        fields.put("agenda[0].speakers[0].name", "Ada (Addie) Tremblay; Jr.");
        fields.put("agenda[0].speakers[0].affiliation", "Ferrous");
        fields.put("agenda[0].language", "en");
        var page = location(ottawa.post("/organizer/meetups", fields));
        var slug = page.replace("/organizer/meetups/", "");
        assertThat(slug).startsWith("ottawa-" + fields.get("date"));
        assertThat(ottawa.get(page).body()).contains("This is a draft", "Pannes et leçons", "Logs at night", "Publish");
        assertThat(anyone.get("/meetups/" + slug).statusCode()).isEqualTo(404);
        assertThat(anyone.get("/api/meetups/" + slug).statusCode()).isEqualTo(404);
        assertThat(anyone.get("/communities/ottawa").body()).doesNotContain(slug);
        assertThat(rsvp(slug, "early").statusCode()).isEqualTo(404);

        assertThat(location(ottawa.post(page + "/publication", Map.of()))).isEqualTo(page);
        assertThat(anyone.get("/meetups/" + slug).body()).contains("Outages and lessons");
        var guest = new LinkedHashMap<>(anyone.hidden("/meetups/" + slug));
        guest.putAll(Map.of("name", "=cmd()", "email", "first@" + slug + ".example", "partySize", "1", "locale", "fr"));
        assertThat(anyone.post("/meetups/" + slug + "/rsvps", guest).statusCode())
                .isEqualTo(303);
        var second = json(rsvp(slug, "second"));
        assertThat(second.get("status").asString()).isEqualTo("WAITLISTED");
        eventually(() -> ottawa.get(page + "/rsvps").body().contains("second@" + slug));

        moveInLine(slug, page);

        fields.put("capacity", "2");
        fields.put("venue", "150 Elgin Street");
        assertThat(location(ottawa.post(page, fields))).isEqualTo(page);
        eventually(() -> item(slug).get("confirmed").asInt() == 2);
        assertThat(anyone.get("/meetups/" + slug).body()).contains("150 Elgin Street", "Logs at night");
        var file = ottawa.get(page + "/rsvps.csv");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body()).contains("\"'=cmd()\",\"first@" + slug + ".example\",1,\"Seat confirmed\"");

        assertThat(ottawa.get(page + "/calling-off").body()).contains("Cancel this meetup?");
        assertThat(ottawa.post(page + "/calling-off", Map.of()).statusCode()).isEqualTo(422);
        var off = Map.of("sure", "true", "reasonEn", "A burst pipe", "reasonFr", "");
        assertThat(location(ottawa.post(page + "/calling-off", off))).isEqualTo(page);
        assertThat(anyone.get("/meetups/" + slug).body())
                .contains("This meetup was cancelled.", "A burst pipe")
                .doesNotContain("name=\"partySize\"");
        var own = URI.create(second.get("manageUrl").asString());
        assertThat(anyone.get(own.getRawPath() + "?" + own.getRawQuery()).body())
                .contains("A burst pipe", "You do not need to do anything", "See the meetups")
                .doesNotContain("/cancellation", "name=\"partySize\"");
        assertThat(item(slug).get("status").asString()).isEqualTo("CALLED_OFF");
        assertThat(rsvp(slug, "late").statusCode()).isEqualTo(409);
        assertThat(ottawa.post(page, fields).statusCode()).isEqualTo(409);
        assertThat(ottawa.get(page + "/history").body())
                .contains("Draft created", "Published", "Edited", "150 Elgin Street", "Cancelled")
                .contains("Waitlist position changed", "Brings the projector")
                .doesNotContain("requestKey");
        assertThat(jdbc.sql("select distinct convert_from(metadata, 'UTF8')::jsonb ->> 'actor' from"
                                + " domainevententry where aggregateidentifier = ? and payloadtype in"
                                + " ('meetup.drafted', 'meetup.scheduled', 'meetup.edited', 'meetup.called-off')")
                        .param("meetup-" + slug)
                        .query(String.class)
                        .list())
                .containsExactly(organizer);
    }

    @Test
    void plansMeetupByApi() throws Exception {
        var key = "key-" + UUID.randomUUID();
        var made = ottawa.api("POST", API, body("\"capacity\":5"), "Idempotency-Key", key);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var slug = json(made).get("slug").asString();
        assertThat(json(made).get("status").asString()).isEqualTo("DRAFT");
        var again = ottawa.api("POST", API, body("\"capacity\":5"), "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("slug").asString()).isEqualTo(slug);
        var changed = ottawa.api("POST", API, body("\"capacity\":6"), "Idempotency-Key", key);
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(json(changed).get("code").asString()).isEqualTo("request.idempotency-key-reused");
        assertThat(ottawa.api("POST", API, body("\"capacity\":5"), "Idempotency-Key", "1")
                        .statusCode())
                .isEqualTo(400);
        var other = json(ottawa.api("POST", API, body("\"capacity\":5"), "Idempotency-Key", key + "-2"));
        assertThat(other.get("slug").asString()).isNotEqualTo(slug);

        var one = API + "/" + slug;
        assertThat(json(ottawa.api("PUT", one, body("\"capacity\":6")))
                        .get("capacity")
                        .asInt())
                .isEqualTo(6);
        assertThat(ottawa.api("POST", one + "/calling-off", "{}").statusCode()).isEqualTo(409);
        assertThat(json(ottawa.api("POST", one + "/publication", ""))
                        .get("status")
                        .asString())
                .isEqualTo("SCHEDULED");
        assertThat(ottawa.api("POST", one + "/publication", "").statusCode()).isEqualTo(200);
        assertThat(json(ottawa.api("PUT", one, body("\"capacity\":7")))
                        .get("capacity")
                        .asInt())
                .isEqualTo(7);
        var off = json(ottawa.api("POST", one + "/calling-off", "{\"reason\":{\"fr\":\"La neige\"}}"));
        assertThat(off.get("status").asString()).isEqualTo("CALLED_OFF");
        assertThat(off.get("calledOffBecause").get("fr").asString()).isEqualTo("La neige");
    }

    @Test
    void refusesOutdatedVersionByPages() throws Exception {
        var fields = form();
        fields.put("endsOn", LocalDate.parse(fields.get("date")).plusDays(2).toString());
        var page = location(ottawa.post("/organizer/meetups", fields));
        var mine = ottawa.hidden(page + "/edit");
        assertThat(mine.get("version")).isNotBlank();
        assertThat(ottawa.get(page + "/edit").body()).contains("value=\"" + fields.get("endsOn") + "\"");
        fields.put("venue", "150 Elgin Street");
        assertThat(location(ottawa.post(page, fields))).isEqualTo(page);
        fields.put("venue", "240 Sparks Street");
        fields.putAll(mine);
        var late = ottawa.post(page, fields);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(late.body()).contains("Someone else changed this meetup", "240 Sparks Street");
        assertThat(ottawa.get(page).body()).contains("150 Elgin Street");
        fields.putAll(ottawa.hidden(page + "/edit"));
        assertThat(late.body()).contains(fields.get("version"));
        assertThat(location(ottawa.post(page, fields))).isEqualTo(page);
        assertThat(ottawa.get(page).body()).contains("240 Sparks Street");
    }

    @Test
    void refusesOutdatedVersionByApi() throws Exception {
        var made = json(ottawa.api("POST", API, body("\"capacity\":5")));
        var one = API + "/" + made.get("slug").asString();
        var seen = ottawa.get(one).headers().firstValue("ETag").orElseThrow();
        var first = ottawa.api("PUT", one, body("\"capacity\":6"), "If-Match", seen);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        var second = ottawa.api("PUT", one, body("\"capacity\":7"), "If-Match", seen);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
        assertThat(second.body()).contains("changed-meanwhile");
        var now = first.headers().firstValue("ETag").orElseThrow();
        assertThat(ottawa.api("PUT", one, body("\"capacity\":7"), "If-Match", now)
                        .statusCode())
                .isEqualTo(200);
    }

    /** The view rounds times to microseconds. */
    @Test
    void acceptsTheVersionOfAPlanWithNanoseconds() throws Exception {
        var exact = body("\"capacity\":5").replace("00:00Z", "00:00.123456789Z").replace("30:00Z", "30:00.999999999Z");
        var one = API + "/" + json(ottawa.api("POST", API, exact)).get("slug").asString();
        eventually(() -> ottawa.get(one).statusCode() == 200);
        var seen = ottawa.get(one).headers().firstValue("ETag").orElseThrow();
        var changed = ottawa.api("PUT", one, exact.replace(":5}", ":6}"), "If-Match", seen);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void refusesMeetupsOfOtherCommunities() throws Exception {
        eventually(() -> toronto() != null);
        var slug = toronto();
        var page = "/organizer/meetups/" + slug;
        for (var path : List.of("", "/edit", "/calling-off", "/rsvps", "/rsvps.csv", "/history")) {
            assertThat(ottawa.get(page + path).statusCode()).as(path).isEqualTo(403);
        }
        for (var path : List.of("", "/publication", "/calling-off")) {
            assertThat(ottawa.post(page + path, Map.of("sure", "true")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(ottawa.get(API + "/" + slug).statusCode()).isEqualTo(403);
        assertThat(ottawa.api("PUT", API + "/" + slug, body("\"capacity\":5")).statusCode())
                .isEqualTo(403);
        for (var path : List.of("/publication", "/calling-off")) {
            assertThat(ottawa.api("POST", API + "/" + slug + path, "{}").statusCode())
                    .isEqualTo(403);
        }
        var elsewhere = form();
        elsewhere.put("community", "community-toronto");
        assertThat(ottawa.post("/organizer/meetups", elsewhere).statusCode()).isEqualTo(403);
        elsewhere.put("community", "");
        assertThat(ottawa.post("/organizer/meetups", elsewhere).statusCode()).isEqualTo(422);
        assertThat(ottawa.api("POST", API, body("\"capacity\":5").replace("ottawa", "toronto"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void asksWhichOfTwoEqualLocalTimesIsMeant() throws Exception {
        var fields = form();
        fields.putAll(Map.of("date", "2083-11-07", "starts", "01:30", "ends", "04:00", "host", "Night <owls>"));
        var asked = ottawa.post("/organizer/meetups", fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("name=\"startsOffset\"", "value=\"-04:00\"", "value=\"-05:00\"", "Eastern Standard Time")
                .contains("id=\"field-startsOffset-error\"", "value=\"Night &lt;owls&gt;\"", "value=\"01:30\"")
                .doesNotContain("name=\"endsOffset\"");
        fields.put("startsOffset", "-05:00");
        var page = location(ottawa.post("/organizer/meetups", fields));
        var found = organized(page);
        assertThat(found.startsAt()).isEqualTo("2083-11-07T06:30:00Z");
        assertThat(ottawa.get(page + "/edit").body()).contains("value=\"-05:00\" selected");
    }

    @ParameterizedTest
    @CsvSource({
        "zone, UTC+03:00, field-zone-error",
        "zone, Z, field-zone-error",
        "zone, EST5EDT, field-zone-error",
        "date, +12027-01-14, field-date-error",
        "date, -2027-01-14, field-date-error",
        "endsOn, 9999-12-31, field-endsOn-error",
        "opens, +10000-01-01T09:00, field-opens-error",
        "closes, 1815-06-18T11:00, field-closes-error"
    })
    void showsErrorsOfTimesAndZonesBesideFields(String field, String typed, String error) throws Exception {
        var fields = form();
        fields.put(field, typed);
        var answer = ottawa.post("/organizer/meetups", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + error + "\"", "value=\"" + typed + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "zone":"UTC+03:00"                                   | zone-invalid
        "zone":"Z"                                           | zone-invalid
        "registrationOpensAt":"+10000-01-01T00:00:00Z"       | year-out-of-range
        "registrationClosesAt":"-0001-01-01T00:00:00Z"       | year-out-of-range
        "registrationClosesAt":31556889864403199             | year-out-of-range
        """)
    void validatesTimesAndZonesOfApi(String more, String code) throws Exception {
        var answer = ottawa.api("POST", API, body("\"capacity\":5," + more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "title":{"en":"Logs\\u2028at night"}                                    | agenda[0].titleEn  | line-break
        "title":{"fr":"Journaux\\nla nuit"}                                     | agenda[0].titleFr  | line-break
        "title":{"en":"Logs"},"speakers":[{"name":"Ada\\nLovelace"}]            | agenda[0].speakers | line-break
        "title":{"en":"Logs"},"speakers":[{"name":"Ada","affiliation":"A\\nB"}] | agenda[0].speakers | line-break
        "title":{"en":"Logs"},"speakers":[{"name":"\\u200b"}]                   | agenda             | format-invalid
        """)
    void validatesAgendaOfApiLikeForm(String session, String field, String code) throws Exception {
        var answer = ottawa.api("POST", API, body("\"capacity\":5,\"agenda\":[{\"kind\":\"talk\"," + session + "}]"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\",\"code\":\"" + code + "\"");
    }

    @Test
    void refusesLongTextInAgendaOfApi() throws Exception {
        var title = "\"capacity\":5,\"agenda\":[{\"kind\":\"talk\",\"title\":{\"en\":\"%s\"}}]";
        assertThat(ottawa.api("POST", API, body(title.formatted("x".repeat(301))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ottawa.api("POST", API, body(title.formatted("x".repeat(300))))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void keepsInputOfFormThatWasSentBefore() throws Exception {
        var fields = form();
        fields.put("titleEn", "As first sent");
        fields.put("submission", UUID.randomUUID().toString());
        var page = location(ottawa.post("/organizer/meetups", fields));
        var before = facts();
        fields.put("titleEn", "Corrected");
        var again = ottawa.post("/organizer/meetups", fields);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"Corrected\"", "saved as you first sent it");
        assertThat(facts()).isEqualTo(before);
        var submission = again.body().replaceFirst("(?s).*name=\"submission\" value=\"([^\"]+)\".*", "$1");
        assertThat(submission).isNotEqualTo(fields.get("submission"));
        fields.put("submission", submission);
        assertThat(location(ottawa.post("/organizer/meetups", fields))).isNotEqualTo(page);
    }

    @Test
    void storesNothingForUnchangedForm() throws Exception {
        var made = json(ottawa.api("POST", API, body("""
            "capacity":5,"zone":"America/Toronto","description":{"en":"One\\r\\n\\r\\nTwo"},"agenda":[{"kind":"talk",
            "title":{"en":"Logs"},"speakers":[{"name":"Smith; Jr."},{"name":"Ada (Addie) L","affiliation":"L (and sons)"}]}]\
            """)));
        var slug = made.get("slug").asString();
        var page = "/organizer/meetups/" + slug;
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(100);
        var shown = ottawa.get(page + "/edit").body();
        assertThat(shown)
                .contains("value=\"Smith; Jr.\"", "value=\"Ada (Addie) L\"", "value=\"L (and sons)\"", ">One\n\nTwo<");
        var before = facts();
        var same = new LinkedHashMap<>(ottawa.hidden(page + "/edit"));
        var zone = ZoneId.of("America/Toronto");
        var starts = day.atTime(22, 0).atZone(ZoneOffset.UTC).withZoneSameInstant(zone);
        var ends = day.atTime(23, 30).atZone(ZoneOffset.UTC).withZoneSameInstant(zone);
        same.putAll(Map.of(
                "titleEn", "By API",
                "titleFr", "Par API",
                "descriptionEn", "One\r\n\r\nTwo",
                "date", starts.toLocalDate().toString(),
                "starts", starts.toLocalTime().toString(),
                "ends", ends.toLocalTime().toString(),
                "zone", "America/Toronto",
                "capacity", "5"));
        same.putAll(Map.of(
                "agenda[0].kind", "talk",
                "agenda[0].titleEn", "Logs",
                "agenda[0].language", "en",
                "agenda[0].speakers[0].name", "Smith; Jr.",
                "agenda[0].speakers[0].affiliation", "",
                "agenda[0].speakers[1].name", "Ada (Addie) L",
                "agenda[0].speakers[1].affiliation", "L (and sons)",
                "agenda[0].speakers[2].name", ""));
        assertThat(location(ottawa.post(page, same))).isEqualTo(page);
        assertThat(facts()).isEqualTo(before);

        same.put("agenda[0].speakers[0].name", "Smith, Jr.");
        assertThat(location(ottawa.post(page, same))).isEqualTo(page);
        assertThat(facts()).isGreaterThan(before);
    }

    @Test
    void addsRowsToTheFormWithoutSavingIt() throws Exception {
        var fields = form();
        fields.put("agenda[0].kind", "talk");
        fields.put("agenda[0].titleEn", "Logs");
        fields.put("agenda[0].language", "en");
        fields.put("agenda[0].speakers[0].name", "Ada");
        fields.put("redisplay", "rows");
        var before = facts();
        var more = ottawa.post("/organizer/meetups", fields);
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body())
                .contains("value=\"Ada\"", "name=\"agenda[0].speakers[1].name\"", "name=\"agenda[3].titleEn\"");
        assertThat(facts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        titleEn  | ''              | Write it in English
        date     | ''              | This field is required
        date     | 14/01/2027      | Enter a date such as
        date     | 2020-01-14      | Choose a start in the future
        starts   | six             | Enter a time such as
        ends     | 17:00           | Choose an end after the start
        endsOn   | tomorrow        | Enter a date such as
        zone     | Mars/Olympus    | Choose a time zone named after a place
        capacity | many            | Enter a whole number
        opens    | soon            | Enter a date and a time such as
        opens    | 2100-01-01T10:00| Registration must open before it closes
        closes   | 2100-01-01T10:00| Registration must close by the start
        capacity | 0               | Enter 1 to 100,000 seats
        url      | javascript:x()  | Enter a web address
        community| community-mars  | This value is not available
        agenda[0].slidesUrl | x:y  | Enter a web address
        """)
    void showsErrorsBesideFields(String field, String typed, String words) throws Exception {
        var fields = form();
        fields.put("host", "Typed and kept");
        fields.put(field, typed);
        var answer = ottawa.post("/organizer/meetups", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(words, "Typed and kept", "id=\"field-" + field + "-error\"", "<li><strong>");
    }

    @Test
    void opensAndClosesRegistrationByPages() throws Exception {
        var fields = form();
        var before = LocalDate.parse(fields.get("date")).minusDays(1);
        fields.put("opens", before + "T09:00");
        fields.put("closes", before + "T17:30");
        var page = location(ottawa.post("/organizer/meetups", fields));
        var slug = page.replace("/organizer/meetups/", "");
        assertThat(ottawa.get(page + "/edit").body()).contains(before + "T09:00", before + "T17:30");
        ottawa.post(page + "/publication", Map.of());
        assertThat(ottawa.get(page + "/history").body())
                .as("publishing sets no other times")
                .contains("Published")
                .containsOnlyOnce("Registration opens")
                .doesNotContain("Registration period set");
        assertThat(anyone.get("/meetups/" + slug).body())
                .contains("Registration opens ", "9:00")
                .doesNotContain("name=\"partySize\"", "hx-get=\"/meetups/");
        assertThat(anyone.get("/communities/ottawa").body()).contains("Registration opens ");
        assertThat(item(slug).get("registration").asString()).isEqualTo("NOT_OPEN");
        assertThat(item(slug).get("registrationOpensAt").asString()).startsWith(before.toString());
        var early = rsvp(slug, "early");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(json(early).get("code").asString()).isEqualTo("rsvp.registration-not-open");
        assertThat(json(early).get("detail").asString()).contains("9:00");

        fields.remove("opens");
        fields.putAll(ottawa.hidden(page + "/edit"));
        assertThat(location(ottawa.post(page, fields))).isEqualTo(page);
        assertThat(anyone.get("/meetups/" + slug).body()).contains("name=\"partySize\"", "Registration is open until ");
        assertThat(rsvp(slug, "in-time").statusCode()).isEqualTo(201);
        assertThat(ottawa.get(page + "/history").body()).containsOnlyOnce("Registration period set");
    }

    @Test
    void showsFormWhenRegistrationOpens() throws Exception {
        var soon = clock.instant().plus(Duration.ofMinutes(10));
        var window = "\"capacity\":5,\"registrationOpensAt\":\"%s\"";
        var slug = json(ottawa.api("POST", API, body(window.formatted(soon))))
                .get("slug")
                .asString();
        ottawa.api("POST", API + "/" + slug + "/publication", "");
        assertThat(anyone.get("/meetups/" + slug).body())
                .contains(
                        "hx-get=\"/meetups/" + slug + "\"",
                        "hx-trigger=\"load delay:",
                        "The form will appear here then.")
                .doesNotContain("name=\"partySize\"");
        var opens = clock.instant().plusSeconds(1);
        assertThat(ottawa.api("PUT", API + "/" + slug, body(window.formatted(opens)))
                        .statusCode())
                .isEqualTo(200);
        eventually(() -> anyone.get("/meetups/" + slug).body().contains("name=\"partySize\""));
        assertThat(clock.instant()).isAfterOrEqualTo(opens);
        assertThat(rsvp(slug, "prompt").statusCode()).isEqualTo(201);
    }

    @Test
    void closesRegistrationByApi() throws Exception {
        var window = "\"capacity\":5,\"registrationClosesAt\":\"2020-01-01T00:00:00Z\"";
        var slug = json(ottawa.api("POST", API, body(window))).get("slug").asString();
        ottawa.api("POST", API + "/" + slug + "/publication", "");
        assertThat(item(slug).get("registration").asString()).isEqualTo("CLOSED");
        assertThat(anyone.get("/meetups/" + slug).body()).contains("Registration is closed.", "Registration closed ");
        assertThat(json(rsvp(slug, "late")).get("code").asString()).isEqualTo("rsvp.registration-closed");
        var wrong = ottawa.api("PUT", API + "/" + slug, body(window.replace("2020", "2100")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).get("code").asString()).isEqualTo("meetup.closes-after-start");
    }

    @Test
    void explainsTimesThatClocksSkip() throws Exception {
        var fields = form();
        fields.putAll(Map.of("date", "2083-03-14", "starts", "02:30", "ends", "04:00"));
        assertThat(ottawa.post("/organizer/meetups", fields).body()).contains("Clocks are set forward");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"community":"ottawa"}                                              | 400
        {"title":{"en":" "}}                                                | 400
        {"startsAt":"tomorrow"}                                             | 400
        {"community":"ottawa","title":{"en":"X"},"startsAt":"2020-01-01T00:00:00Z","endsAt":"2020-01-01T01:00:00Z","capacity":5} | 422
        {"community":"ottawa","title":{"en":"X"},"startsAt":"2030-01-01T00:00:00Z","endsAt":"2030-01-01T00:00:00Z","capacity":5} | 422
        {"community":"ottawa","title":{"en":"X"},"startsAt":"2030-01-01T00:00:00Z","endsAt":"2030-01-01T01:00:00Z","capacity":0} | 422
        {"community":"mars","title":{"en":"X"},"startsAt":"2030-01-01T00:00:00Z","endsAt":"2030-01-01T01:00:00Z","capacity":5} | 422
        """)
    void refusesBadRequests(String body, int status) throws Exception {
        var answer = ottawa.api(
                "POST",
                API,
                body.contains("community") ? body : body.replaceFirst("\\{", "{\"community\":\"ottawa\","));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void givesEverySeatOnceWhileCapacityGrows() throws Exception {
        var slug = json(ottawa.api("POST", API, body("\"capacity\":2")))
                .get("slug")
                .asString();
        ottawa.api("POST", API + "/" + slug + "/publication", "");
        var racing = new ArrayList<Callable<HttpResponse<String>>>();
        for (var racer = 0; racer < 16; racer++) {
            var who = "racer-" + racer;
            racing.add(() -> rsvp(slug, who));
            if (racer == 8) {
                racing.add(() -> ottawa.api("PUT", API + "/" + slug, body("\"capacity\":10")));
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(racing)) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(200, 201);
            }
        }
        eventually(() -> item(slug).get("confirmed").asInt() == 10
                && item(slug).get("waitlisted").asInt() == 6);
    }

    private @Nullable String toronto() {
        return meetups.list(FindMeetups.When.UPCOMING, null, null, 10_000).stream()
                .filter(each -> "community-toronto".equals(each.communityId()))
                .map(each -> each.slug())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> form() {
        var day = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(200);
        return OttawaOrganizers.form("Outages and lessons", day, 1);
    }

    /** The number of stored events, without those of scheduled tasks. */
    private long facts() {
        return jdbc.sql("select count(*) from event_log where metadata ->> 'origin' in ('web', 'api')")
                .query(Long.class)
                .single();
    }

    private MeetupView organized(String page) {
        return meetups.planned(page.replace("/organizer/meetups/", "")).orElseThrow();
    }

    private static String body(String more) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(100);
        return "{\"community\":\"ottawa\",\"title\":{\"en\":\"By API\",\"fr\":\"Par API\"},\"startsAt\":\"" + day
                + "T22:00:00Z\",\"endsAt\":\"" + day + "T23:30:00Z\"," + more + "}";
    }

    private void moveInLine(String slug, String page) throws Exception {
        var third = json(rsvp(slug, "third")).get("rsvpId").asString();
        var place = page + "/rsvps/" + third + "/place";
        eventually(() -> ottawa.get(page + "/rsvps").body().contains(place));
        assertThat(ottawa.get(place).body()).contains("Your reason is public", "number 2 on the waitlist");
        assertThat(anyone.get(place).statusCode()).isNotEqualTo(200);
        var wrong = ottawa.post(place, Map.of("position", "0", "reason", " "));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("field-position", "field-reason");
        assertThat(location(ottawa.post(place, Map.of("position", "1", "reason", "Brings the projector"))))
                .isEqualTo(page + "/rsvps");
        eventually(() -> anyone.get("/meetups/" + slug + "/line").body().contains("Brings the projector"));
        var second = Map.of("position", "2", "reason", "Found another one");
        assertThat(location(ottawa.post(place, second))).isEqualTo(page + "/rsvps");
    }

    private HttpResponse<String> rsvp(String slug, String who) throws Exception {
        var body = "{\"name\":\"" + who + "\",\"email\":\"" + who + "@" + slug + ".example\",\"locale\":\"en\"}";
        return anyone.api("POST", "/api/meetups/" + slug + "/rsvps", body);
    }

    private JsonNode item(String slug) throws Exception {
        return json(anyone.get("/api/meetups/" + slug));
    }

    private JsonNode json(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
