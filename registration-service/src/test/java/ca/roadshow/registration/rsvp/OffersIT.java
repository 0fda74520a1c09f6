package ca.roadshow.registration.rsvp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.events.store.processor.Alarm;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.LapseOffer;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A meetup with one seat that begins in twenty hours, so that free seats are offered. */
@RegistrationUnderTest
class OffersIT {

    private static final Duration LAST_DAY = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Slug meetup = new Slug("offers-" + UUID.randomUUID());

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EachAlone rounds;

    @BeforeEach
    void tonight() {
        var now = Instant.now();
        var start = now.plus(Duration.ofHours(20));
        commands.send(
                new ScheduleMeetup(
                        MeetupId.of(meetup),
                        meetup,
                        Kind.MEETUP,
                        Bilingual.both("Tonight", "Ce soir"),
                        null,
                        null,
                        null,
                        null,
                        start,
                        start.plus(Duration.ofHours(2)),
                        ZoneId.of("America/Halifax"),
                        1,
                        MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of()),
                        now),
                someone());
        eventually(() -> send("GET", "/api/meetups/" + meetup).statusCode() == 200);
    }

    @Test
    void offersSeatUntilAPartyAccepts() throws Exception {
        var zoe = rsvp("zoe");
        var remi = rsvp("remi");
        var lea = rsvp("lea");
        cancelSoThatAnswersAreDueIn(PATIENCE, zoe);
        eventually(() -> status(remi).equals("OFFERED"));
        assertThat(get(remi).get("offeredUntil").asString()).isNotBlank();
        eventually(() -> counts("confirmed", 0, "waitlisted", 2, "offered", 1));
        assertThat(rsvp("late").get("status").asString()).isEqualTo("WAITLISTED");

        lapse(remi);
        eventually(() -> status(lea).equals("OFFERED"));
        assertThat(status(remi)).isEqualTo("WAITLISTED");
        assertThat(get(remi).get("position").asInt()).isEqualTo(1);
        assertThat(send("POST", api(remi, "/acceptance")).statusCode()).isEqualTo(409);
        assertThat(send("GET", page(remi, "")).body())
                .contains("the time to answer has passed", "Offer me a seat again");

        assertThat(send("GET", page(lea, "")).body()).contains("Yes, I’m coming", "Please answer before");
        assertThat(status(lea)).isEqualTo("OFFERED");
        assertThat(send("POST", page(lea, "/acceptance")).statusCode()).isEqualTo(303);
        assertThat(send("GET", page(lea, "")).body()).contains("You have a seat");
        eventually(() -> counts("confirmed", 1, "waitlisted", 2, "offered", 0));
    }

    /** An offer to a meetup that exists in the view only. It comes first, and ending it fails. */
    @Test
    void failedOfferDoesNotBlockOthers() throws Exception {
        var zoe = rsvp("zoe");
        var remi = rsvp("remi");
        var lea = rsvp("lea");
        eventually(() -> jdbc.sql("""
            insert into rsvp_view_v1 select (jsonb_populate_record(v, jsonb_build_object('rsvp_id', 'rsvp-nowhere',
                'meetup_id', 'meetup-0-nowhere', 'status', 'OFFERED', 'offered_until', '2026-01-01'))).*
            from rsvp_view_v1 v where rsvp_id = ?\
            """).param(zoe.get("rsvpId").asString()).update() == 1);
        try {
            cancelSoThatAnswersAreDueIn(Duration.ofSeconds(1), zoe);
            eventually(() -> status(lea).equals("OFFERED"));
            assertThat(status(remi)).isEqualTo("WAITLISTED");
            eventually(() -> rounds().getDetails().toString().contains("rsvp-nowhere"));
            assertThat(rounds().getStatus()).isEqualTo(Alarm.RAISED);
        } finally {
            jdbc.sql("delete from rsvp_view_v1 where rsvp_id = 'rsvp-nowhere'").update();
        }
        eventually(() -> rounds().getStatus().equals(Status.UP));
    }

    @Test
    void offersAgainOnRequest() throws Exception {
        var zoe = rsvp("zoe");
        var remi = rsvp("remi");
        cancelSoThatAnswersAreDueIn(Duration.ofSeconds(1), zoe);
        eventually(() -> send("GET", page(remi, "")).body().contains("Offer me a seat again"));
        var again = send("POST", api(remi, "/rejoining"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(json.readTree(again.body()).get("status").asString()).isEqualTo("OFFERED");
        assertThat(send("DELETE", api(remi, "")).statusCode()).isEqualTo(204);
        eventually(() -> counts("confirmed", 0, "waitlisted", 0, "offered", 0));
        assertThat(send("POST", api(remi, "/acceptance")).statusCode()).isEqualTo(409);
    }

    @Test
    void makesNoOffersAfterStart() throws Exception {
        var zoe = rsvp("zoe");
        var remi = rsvp("remi");
        cancelSoThatAnswersAreDueIn(Duration.ofSeconds(1), zoe);
        eventually(() -> send("GET", page(remi, "")).body().contains("Offer me a seat again"));
        assertThat(send("GET", page(remi, "/standing")).body()).contains("Offer me a seat again");
        begin(Instant.now().plusSeconds(3));
        eventually(() -> !send("GET", page(remi, "")).body().contains("Offer me a seat again"));
        assertThat(send("GET", page(remi, "/standing")).body())
                .contains("number 1")
                .doesNotContain("<form");
        assertThat(send("POST", api(remi, "/rejoining")).statusCode()).isEqualTo(409);
    }

    @Test
    void givesSeatOnceForRepeatedAcceptances() throws Exception {
        var zoe = rsvp("zoe");
        var remi = rsvp("remi");
        send("DELETE", api(zoe, ""));
        eventually(() -> status(remi).equals("OFFERED"));
        var racing = new ArrayList<Callable<Integer>>();
        for (var racer = 0; racer < 8; racer++) {
            var who = "racer-" + racer;
            racing.add(() -> send("POST", api(remi, "/acceptance")).statusCode());
            racing.add(() -> rsvp(who).get("status").asString().equals("WAITLISTED") ? 200 : 0);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(racing)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        eventually(() -> counts("confirmed", 1, "waitlisted", 8, "offered", 0));
    }

    @Test
    void requiresTokenOfLink() throws Exception {
        var remi = rsvp("remi");
        for (var path : List.of("/acceptance", "/rejoining")) {
            assertThat(send("POST", api(remi, path).replaceFirst("\\?.*", "")).statusCode())
                    .isEqualTo(403);
            assertThat(send("POST", page(remi, path).replaceFirst("\\?.*", "?token=x"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private Health rounds() {
        return rounds.health();
    }

    private void cancelSoThatAnswersAreDueIn(Duration patience, JsonNode placed) {
        var rsvpId = new RsvpId(placed.get("rsvpId").asString());
        var asking = new Asking(LAST_DAY, patience);
        commands.send(new CancelRsvp(MeetupId.of(meetup), rsvpId, asking, Instant.now()), someone());
    }

    /** Moves the deadline of the offer into the past. */
    private void lapse(JsonNode placed) {
        var rsvpId = new RsvpId(placed.get("rsvpId").asString());
        var asking = new Asking(LAST_DAY, PATIENCE);
        var after = Instant.now().plus(PATIENCE);
        commands.send(new LapseOffer(MeetupId.of(meetup), rsvpId, asking, after), someone());
    }

    private void begin(Instant start) {
        var plan = new MeetupPlan(
                Bilingual.both("Tonight", "Ce soir"),
                null,
                null,
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("America/Halifax"),
                1,
                MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of()));
        var asking = new Asking(LAST_DAY, Duration.ofHours(2));
        commands.send(new ChangeMeetup(MeetupId.of(meetup), plan, null, asking, Instant.now()), someone());
    }

    private JsonNode rsvp(String who) throws Exception {
        var body = json.writeValueAsString(new RsvpRequest(who, who + "@" + meetup + ".example", null, 1, null));
        return json.readTree(
                send("POST", "/api/meetups/" + meetup + "/rsvps", body).body());
    }

    private boolean counts(String one, int first, String two, int second, String three, int third) throws Exception {
        var item = json.readTree(send("GET", "/api/meetups/" + meetup).body());
        return item.get(one).asInt() == first
                && item.get(two).asInt() == second
                && item.get(three).asInt() == third;
    }

    private String status(JsonNode placed) throws Exception {
        return get(placed).get("status").asString();
    }

    private JsonNode get(JsonNode placed) throws Exception {
        return json.readTree(send("GET", api(placed, "")).body());
    }

    private static String api(JsonNode placed, String part) {
        return "/api" + page(placed, part);
    }

    private static String page(JsonNode placed, String part) {
        var url = URI.create(placed.get("manageUrl").asString());
        return url.getRawPath() + part + "?" + url.getRawQuery();
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        return send(method, path, null);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Provenance someone() {
        return Provenance.ofSystem("test", Origin.API);
    }

    private static void eventually(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
