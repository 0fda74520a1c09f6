package ca.roadshow.registration.rsvp;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.ToMove;
import ca.roadshow.registration.meetup.MeetupCommand.MoveInLine;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MoveReason;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistrationUnderTest
class LineIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Test
    void showsCurrentReasonForWaiting() throws Exception {
        var meetup = meetup(6);
        rsvp(meetup, "zoe", 3);
        var lea = rsvp(meetup, "lea", 4);
        stands(lea, "WAITLISTED", 1, "party-does-not-fit");
        var max = rsvp(meetup, "max", 1);
        rsvp(meetup, "noe", 1);
        rsvp(meetup, "ada", 1);
        var ida = rsvp(meetup, "ida", 1);
        stands(lea, "WAITLISTED", 1, "seats-held-for-you");
        stands(ida, "WAITLISTED", 2, "seats-held-ahead");
        assertThat(get(ida).get("reason").get("partiesBefore").asInt()).isEqualTo(1);
        assertThat(get(ida).get("reason").get("partyAhead").asInt()).isEqualTo(4);
        assertThat(page(ida, "en")).contains("4 seats are now held for it", "/line/live");
        assertThat(page(ida, "fr")).contains("4 places lui sont donc réservées");
        assertThat(send("GET", part(ida), "", "en").body())
                .contains("You are number 2 on the waitlist")
                .doesNotContain("<html");

        assertThat(send("DELETE", api(max), "", "en").statusCode()).isEqualTo(204);
        eventually(() ->
                assertThat(get(lea).get("reason").get("freeSeats").asInt()).isEqualTo(1));
        stands(ida, "WAITLISTED", 2, "seats-held-ahead");
        assertThat(send("DELETE", api(lea), "", "en").statusCode()).isEqualTo(204);
        eventually(() -> assertThat(get(ida).get("status").asString()).isEqualTo("CONFIRMED"));
        assertThat(get(ida).has("reason")).isFalse();
    }

    @Test
    void changesPartySizes() throws Exception {
        var meetup = meetup(3);
        var zoe = rsvp(meetup, "zoe", 3);
        var remi = rsvp(meetup, "remi", 2);
        stands(remi, "WAITLISTED", 1, "seats-taken");
        var smaller = size(zoe, 1);
        assertThat(smaller.statusCode()).isEqualTo(200);
        assertThat(json.readTree(smaller.body()).get("partySize").asInt()).isEqualTo(1);
        eventually(() -> assertThat(get(remi).get("status").asString()).isEqualTo("CONFIRMED"));
        var refused = size(zoe, 2);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json.readTree(refused.body()).get("code").asString()).isEqualTo("rsvp.no-seats-for-more");
        assertThat(get(zoe).get("partySize").asInt()).isEqualTo(1);
        assertThat(json.readTree(size(zoe, 4).body()).get("code").asString())
                .isEqualTo("rsvp.party-larger-than-capacity");
        assertThat(size(zoe, 6).statusCode()).isEqualTo(400);
        assertThat(send("PUT", api(zoe).replaceFirst("token=.*", "token=no"), "{\"partySize\":1}", "en")
                        .statusCode())
                .isEqualTo(403);
        eventually(() -> assertThat(json.readTree(
                                send("GET", "/api/meetups/" + meetup, "", "en").body())
                        .get("confirmed")
                        .asInt())
                .isEqualTo(3));

        var kept = form(zoe, "partySize=2");
        assertThat(kept).contains("&kept");
        assertThat(send("GET", kept, "", "en").body()).contains("Your party size has not changed.");
        var changed = form(remi, "partySize=1");
        assertThat(changed).contains("&resized");
        assertThat(send("GET", changed, "", "fr").body()).contains("Taille du groupe modifiée.");
    }

    @Test
    void movesInLineAndShowsMoveWithoutName() throws Exception {
        var meetup = meetup(1);
        rsvp(meetup, "zoe", 1);
        var remi = rsvp(meetup, "remi", 1);
        var lea = rsvp(meetup, "lea", 1);
        var ugo = rsvp(meetup, "ugo", 1);
        var log = "/meetups/" + meetup + "/line";
        assertThat(send("GET", log, "", "en").body())
                .contains(
                        "No position was changed",
                        "First come, first served.",
                        "we ask the next party whether it still wants its seats");
        eventually(() -> assertThat(get(ugo).get("position").asInt()).isEqualTo(3));

        move(meetup, ugo, 1, "Brings the projector");
        at(ugo, 1);
        at(remi, 2);
        at(lea, 3);
        move(meetup, remi, 3, "Asked to wait");
        at(lea, 2);
        at(remi, 3);
        move(meetup, remi, 2, "Changed their mind");
        at(remi, 2);
        at(lea, 3);
        var eve = rsvp(meetup, "eve", 1);
        at(eve, 4);
        eventually(() -> {
            var page = send("GET", log, "", "en").body();
            assertThat(page)
                    .contains("From position 3 to position 1", "Brings the projector")
                    .doesNotContain("ugo", "rsvp-");
            assertThat(page.indexOf("Asked to wait")).isLessThan(page.indexOf("Brings the projector"));
        });
        assertThat(send("GET", log, "", "fr").body()).contains("Du rang 3 au rang 1");
    }

    private void move(String meetup, JsonNode who, int position, String why) {
        var command = new MoveInLine(
                MeetupId.of(new Slug(meetup)),
                new RsvpId(who.get("rsvpId").asString()),
                position,
                new MoveReason(why),
                Instant.now());
        assertThat(commands.send(command, Provenance.ofSystem("test", Origin.API), ToMove.class))
                .isEqualTo(new Done(false));
    }

    private void at(JsonNode who, int position) {
        eventually(() -> assertThat(get(who).get("position").asInt()).isEqualTo(position));
    }

    private void stands(JsonNode who, String status, int position, String reason) {
        eventually(() -> {
            var now = get(who);
            assertThat(now.get("status").asString()).isEqualTo(status);
            assertThat(now.get("position").asInt()).isEqualTo(position);
            assertThat(now.get("reason").get("code").asString()).isEqualTo(reason);
        });
    }

    private HttpResponse<String> size(JsonNode who, int people) throws Exception {
        return send("PUT", api(who), "{\"partySize\":" + people + "}", "en");
    }

    private String form(JsonNode who, String body) throws Exception {
        var manage = URI.create(who.get("manageUrl").asString());
        var request = HttpRequest.newBuilder(at(manage.getRawPath() + "/party?" + manage.getRawQuery()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode rsvp(String meetup, String who, int people) throws Exception {
        var body = "{\"name\":\"" + who + "\",\"email\":\"" + who + "@" + meetup + ".example\",\"locale\":\"en\","
                + "\"partySize\":" + people + "}";
        var answer = send("POST", "/api/meetups/" + meetup + "/rsvps", body, "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private JsonNode get(JsonNode placed) throws Exception {
        return json.readTree(send("GET", api(placed), "", "en").body());
    }

    private String page(JsonNode placed, String language) throws Exception {
        return send("GET", api(placed).substring("/api".length()), "", language).body();
    }

    private static String part(JsonNode placed) {
        return api(placed).substring("/api".length()).replace("?", "/standing?");
    }

    private static String api(JsonNode placed) {
        var url = URI.create(placed.get("manageUrl").asString());
        return "/api" + url.getRawPath() + "?" + url.getRawQuery();
    }

    private HttpResponse<String> send(String method, String path, String body, String language) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Accept-Language", language)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String meetup(int seats) {
        var slug = announced(commands, seats);
        eventually(
                () -> assertThat(send("GET", "/api/meetups/" + slug, "", "en").statusCode())
                        .isEqualTo(200));
        return slug.value();
    }

    private static void eventually(ThrowingRunnable condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(condition);
    }
}
