package ca.roadshow.registration.rsvp;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.RegistrationUnderTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistrationUnderTest
class RsvpIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void seatsFiveWaitlistsTwoAndPromotesFirst() throws Exception {
        var meetup = meetup(5);
        var placed = new ArrayList<JsonNode>();
        for (var i = 1; i <= 7; i++) {
            var answer = rsvp(meetup, "Personne " + i, "personne-" + i + "@" + meetup + ".example", 1);
            assertThat(answer.statusCode()).isEqualTo(201);
            placed.add(json.readTree(answer.body()));
        }
        assertThat(placed.subList(0, 5))
                .allSatisfy(each -> assertThat(status(each)).isEqualTo("CONFIRMED"));
        assertThat(placed.subList(5, 7))
                .extracting(each -> status(each) + each.get("position"))
                .containsExactly("WAITLISTED1", "WAITLISTED2");

        assertThat(send("DELETE", api(placed.getFirst()), null).statusCode()).isEqualTo(204);
        assertThat(send("DELETE", api(placed.getFirst()), null).statusCode()).isEqualTo(204);
        eventually(() -> status(get(placed.get(5))).equals("CONFIRMED"));
        eventually(() -> get(placed.get(6)).get("position").asInt() == 1);
        assertThat(status(get(placed.getFirst()))).isEqualTo("CANCELLED");
        eventually(() -> {
            var counts =
                    json.readTree(send("GET", "/api/meetups/" + meetup, null).body());
            return counts.get("confirmed").asInt() == 5
                    && counts.get("waitlisted").asInt() == 1;
        });
    }

    @Test
    void returnsExistingRsvpWithoutLink() throws Exception {
        var meetup = meetup(5);
        var first = json.readTree(
                rsvp(meetup, "Zoé", "zoe@" + meetup + ".example", 1).body());
        var again = rsvp(meetup, "Zoé C.", "ZOE@" + meetup + ".EXAMPLE", 2);
        assertThat(again.statusCode()).isEqualTo(200);
        var body = json.readTree(again.body());
        assertThat(body.get("rsvpId")).isEqualTo(first.get("rsvpId"));
        assertThat(body.has("manageUrl") && !body.get("manageUrl").isNull()).isFalse();
    }

    @Test
    void returnsLinkToSameRequest() throws Exception {
        var meetup = meetup(5);
        var body = body("Rémi", "remi@" + meetup + ".example", 1);
        var path = "/api/meetups/" + meetup + "/rsvps";
        var first = json.readTree(send("POST", path, body, "Idempotency-Key", "key-number-one-of-two")
                .body());
        var again = send("POST", path, body, "Idempotency-Key", "key-number-one-of-two");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json.readTree(again.body()).get("manageUrl")).isEqualTo(first.get("manageUrl"));
        var other = send("POST", path, body, "Idempotency-Key", "key-number-two-of-two");
        assertThat(json.readTree(other.body()).has("manageUrl")).isFalse();
    }

    @Test
    void returnsExistingPartySizeForDifferentRepeat() throws Exception {
        var meetup = meetup(5);
        var email = "lou@" + meetup + ".example";
        var first = json.readTree(rsvp(meetup, "Lou", email, 1).body());
        assertThat(first.get("partySize").asInt()).isEqualTo(1);
        assertThat(first.has("notApplied")).isFalse();
        var again = json.readTree(rsvp(meetup, "Lou", email, 3).body());
        assertThat(status(again)).isEqualTo("CONFIRMED");
        assertThat(again.get("partySize").asInt()).isEqualTo(1);
        assertThat(again.get("notApplied").get("partySize").asInt()).isEqualTo(3);
        assertThat(again.has("manageUrl")).isFalse();
        assertThat(get(first).get("partySize").asInt()).isEqualTo(1);
        var same = json.readTree(rsvp(meetup, "Lou", email, 1).body());
        assertThat(same.has("notApplied")).isFalse();
    }

    @Test
    void refusesReusedKey() throws Exception {
        var meetup = meetup(5);
        var path = "/api/meetups/" + meetup + "/rsvps";
        var email = "ada@" + meetup + ".example";
        var key = new String[] {"Idempotency-Key", "8e03978e-40d5-43dd-bc93"};
        var first = json.readTree(send("POST", path, body("Ada", email, 1), key).body());
        assertThat(code(send("POST", path, body("Ada", email, 3), key), 422))
                .isEqualTo("request.idempotency-key-reused");
        assertThat(code(send("POST", path, body("Ada L.", email, 1), key), 422))
                .isEqualTo("request.idempotency-key-reused");
        assertThat(send("POST", path, body("Ada", email, 1), key).statusCode()).isEqualTo(200);
        assertThat(get(first).get("partySize").asInt()).isEqualTo(1);
    }

    @Test
    void keepsLinkFromAnotherPersonWithSameKey() throws Exception {
        var meetup = meetup(5);
        var path = "/api/meetups/" + meetup + "/rsvps";
        var key = new String[] {"Idempotency-Key", "8e03978e-40d5-43dd-bc93"};
        var ada = json.readTree(send("POST", path, body("Ada", "ada@" + meetup + ".example", 1), key)
                .body());
        var bob = json.readTree(send("POST", path, body("Bob", "bob@" + meetup + ".example", 1), key)
                .body());
        assertThat(bob.get("rsvpId")).isNotEqualTo(ada.get("rsvpId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "fifteen-letters", "with a blank in the middle"})
    void refusesGuessableKeys(String key) throws Exception {
        var meetup = meetup(5);
        var before = events();
        var answer = send(
                "POST",
                "/api/meetups/" + meetup + "/rsvps",
                body("Ada", "ada@" + meetup + ".example", 1),
                "Idempotency-Key",
                key);
        assertThat(code(answer, 400)).isEqualTo("rsvp.idempotency-key-invalid");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void readsNewRsvpAtOnceWithTokenOnly() throws Exception {
        var meetup = meetup(5);
        for (var i = 0; i < 10; i++) {
            var placed = json.readTree(rsvp(meetup, "Léa", "lea-" + i + "@" + meetup + ".example", 1)
                    .body());
            var answer = send("GET", api(placed), null);
            assertThat(answer.statusCode()).isEqualTo(200);
            var withoutToken = api(placed).replaceFirst("\\?.*", "");
            assertThat(send("GET", withoutToken, null).statusCode()).isEqualTo(403);
            assertThat(send("DELETE", withoutToken + "?token=wrong", null).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void givesLastSeatOnceUnderConcurrency() throws Exception {
        var meetup = meetup(1);
        var racing = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < 16; i++) {
            var who = "racer-" + i + "@" + meetup + ".example";
            racing.add(() -> rsvp(meetup, "Racer", who, 1));
        }
        var placed =
                race(racing).stream().map(each -> json.readTree(each.body())).toList();
        assertThat(placed).filteredOn(each -> status(each).equals("CONFIRMED")).hasSize(1);
        assertThat(placed.stream()
                        .filter(each -> status(each).equals("WAITLISTED"))
                        .map(each -> each.get("position").asInt())
                        .sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Test
    void createsOneRsvpForConcurrentRequestsOfOnePerson() throws Exception {
        var meetup = meetup(5);
        var racing = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < 8; i++) {
            racing.add(() -> rsvp(meetup, "Noé", "noe@" + meetup + ".example", 1));
        }
        var answers = race(racing);
        assertThat(answers).filteredOn(each -> each.statusCode() == 201).hasSize(1);
        assertThat(answers.stream()
                        .map(each -> json.readTree(each.body()).get("rsvpId"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void encryptsNameAndAddress() throws Exception {
        var meetup = meetup(1);
        rsvp(meetup, "Anaïs Bélanger-Okoye", "anais.belanger@" + meetup + ".example", 1);
        rsvp(meetup, "Anaïs Bélanger-Okoye", "second.belanger@" + meetup + ".example", 1);
        eventually(() -> jdbc.sql("select count(*) from rsvp_view_v1 where meetup_id = ?")
                        .param("meetup-" + meetup)
                        .query(Integer.class)
                        .single()
                == 2);
        var dump = jdbc.sql("select payload::text || metadata::text from event_log union all"
                        + " select convert_from(payload, 'UTF8') from snapshotevententry union all"
                        + " select convert_from(payload, 'UTF8') from deadletterentry union all"
                        + " select r::text from rsvp_view_v1 r")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(dump)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each)
                        .doesNotContain("Bélanger")
                        .doesNotContain("B\\u00e9langer")
                        .doesNotContain("belanger@"));
    }

    @Test
    void publishesOpenApiDescription() throws Exception {
        var document = json.readTree(send("GET", "/v3/api-docs", null).body());
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames())
                .contains("/api/meetups", "/api/meetups/{meetup}/rsvps", "/api/meetups/{meetup}/rsvps/{rsvpId}")
                .allMatch(path -> path.startsWith("/api/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"email":"zoe@example.org","locale":"en"}                                  | 400 | input.invalid | name
        {"name":" ","email":"zoe@example.org","locale":"en"}                       | 400 | input.invalid | name
        {"name":"Zoé","email":"not an address","locale":"en"}                      | 400 | input.invalid | email
        {"name":"Zoé","email":"zoe@example.org","locale":"en","partySize":0}       | 400 | input.invalid | partySize
        {"name":"Zoé","email":"zoe@example.org","locale":"en","partySize":6}       | 400 | input.invalid | partySize
        {"name":"Zo\\u0000é","email":"zoe@example.org","locale":"en"}              | 400 | input.text-invalid | name
        {"name":"Zoé","email":"zoe@example.org","locale":"de"}                     | 400 | input.invalid | locale
        {"name":                                                                   | 400 | request.malformed |
        """)
    void refusesBadInput(String body, int status, String code, @Nullable String field) throws Exception {
        var meetup = meetup(5);
        var before = events();
        var answer = send("POST", "/api/meetups/" + meetup + "/rsvps", body, "Accept-Language", "fr");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("title").asString()).isNotBlank();
        if (field != null) {
            assertThat(problem.get("errors").toString()).contains("\"field\":\"" + field + "\"");
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void refusesInvalidRequests() throws Exception {
        var meetup = meetup(5);
        var path = "/api/meetups/" + meetup + "/rsvps";
        var large = body("Z".repeat(2_000_000), "zoe@example.org", 1);
        assertThat(code(send("POST", path, large), 413)).isEqualTo("request.too-large");
        assertThat(code(send("POST", path, "name=Zoe", "Content-Type", "text/plain"), 415))
                .isEqualTo("request.content-type-unsupported");
        var nowhere = "/api/meetups/no-such-meetup/rsvps";
        assertThat(code(send("POST", nowhere, body("Zoé", "zoe@example.org", 1)), 404))
                .isEqualTo("meetup.not-found");
        var before = events();
        assertThat(code(rsvp(meetup(3), "Zoé", "zoe@" + meetup + ".example", 4), 409))
                .isEqualTo("rsvp.party-larger-than-capacity");
        assertThat(events()).isEqualTo(before);
    }

    private String meetup(int seats) {
        var slug = announced(commands, seats);
        eventually(() -> send("GET", "/api/meetups/" + slug, null).statusCode() == 200);
        return slug.value();
    }

    private HttpResponse<String> rsvp(String meetup, String name, String email, int people) throws Exception {
        return send("POST", "/api/meetups/" + meetup + "/rsvps", body(name, email, people));
    }

    private String body(String name, String email, int people) {
        return json.writeValueAsString(new RsvpRequest(name, email, null, people, null));
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode get(JsonNode placed) throws Exception {
        return json.readTree(send("GET", api(placed), null).body());
    }

    /** The API address of an RSVP, from the link to its page. */
    private static String api(JsonNode placed) {
        var url = URI.create(placed.get("manageUrl").asString());
        return "/api" + url.getRawPath() + "?" + url.getRawQuery();
    }

    private String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return json.readTree(answer.body()).get("code").asString();
    }

    private static String status(JsonNode placed) {
        return placed.get("status").asString();
    }

    private long events() {
        return jdbc.sql("select count(*) from domainevententry where payloadtype in"
                        + " ('meetup.seat-confirmed', 'meetup.party-waitlisted')")
                .query(Long.class)
                .single();
    }

    private static List<HttpResponse<String>> race(List<Callable<HttpResponse<String>>> racing) throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        try (var pool = Executors.newFixedThreadPool(racing.size())) {
            for (var each : pool.invokeAll(racing)) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    private static void eventually(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
