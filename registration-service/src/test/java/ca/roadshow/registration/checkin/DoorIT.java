package ca.roadshow.registration.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.testkit.SignedInPeople;
import ca.roadshow.web.ticket.Tickets;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A meetup with six seats that Dora checks in. */
@RegistrationUnderTest
class DoorIT {

    private final Slug slug = new Slug("door-" + UUID.randomUUID());
    private final String api = "/api/meetups/" + slug;
    private final String page = "/door/" + slug;

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tickets tickets;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource database;

    private SignedInPeople people;
    private Browser dora;
    private Browser anyone;

    @BeforeEach
    void open() throws Exception {
        var start = Instant.now().plus(Duration.ofHours(1));
        send(new ScheduleMeetup(
                MeetupId.of(slug),
                slug,
                Kind.MEETUP,
                Bilingual.both("Doors", "Portes"),
                new CommunityId("community-ottawa"),
                null,
                null,
                null,
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("America/Toronto"),
                6,
                MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of()),
                Instant.now()));
        people = new SignedInPeople(database, "http://localhost:8080");
        var id = addressIds.of("dora-" + slug + "@example.org").value();
        people.grant(id, "DOOR", MeetupId.of(slug).value());
        anyone = new Browser(port);
        dora = anyone.with(people.cookie(id));
        eventually(() -> anyone.get("/meetups/" + slug).statusCode() == 200);
    }

    @Test
    void admitsTicketOnceAndSaysSinceWhen() throws Exception {
        var zoe = rsvp("Zoé Tremblay", 2);
        var welcome = checkIn("{\"code\":\"%s\"}".formatted(code(zoe).toLowerCase(Locale.ROOT)));
        assertThat(welcome.statusCode()).as(welcome.body()).isEqualTo(201);
        assertThat(json.readTree(welcome.body()).get("name").asString()).isEqualTo("Zoé Tremblay");
        assertThat(json.readTree(welcome.body()).get("inside").asInt()).isEqualTo(2);
        var again = checkIn("{\"code\":\"%s\"}".formatted(tickets.doorUrl(slug.value(), zoe)));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(problem(again)).isEqualTo("checkin.already-in");
        assertThat(json.readTree(again.body()).get("detail").asString())
                .matches("This party checked in at .*[ap]\\.m\\., and a ticket works once\\.");
        assertThat(attendance()).isEqualTo("{\"expected\":2,\"inside\":2,\"walkIns\":0}");
        assertThat(dora.api("DELETE", api + "/checkins/" + zoe, "").statusCode())
                .isEqualTo(204);
        assertThat(dora.api("DELETE", api + "/checkins/" + zoe, "").statusCode())
                .isEqualTo(204);
        assertThat(attendance()).contains("\"inside\":0");
        assertThat(checkIn("{\"rsvpId\":\"%s\",\"people\":1}".formatted(zoe)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void repeatsResultOfSameRequest() throws Exception {
        var zoe = rsvp("Zoé", 3);
        var body = "{\"rsvpId\":\"%s\",\"people\":1}".formatted(zoe);
        var first = dora.api("POST", api + "/checkins", body, "Idempotency-Key", "scan-number-1-of-a-phone");
        var again = dora.api("POST", api + "/checkins", body, "Idempotency-Key", "scan-number-1-of-a-phone");
        assertThat(List.of(first.statusCode(), again.statusCode())).containsExactly(201, 200);
        assertThat(again.body()).isEqualTo(first.body());
        var walkIn = "{\"people\":2}";
        var came = dora.api("POST", api + "/walk-ins", walkIn, "Idempotency-Key", "walk-number-1-of-a-phone");
        assertThat(came.statusCode()).as(came.body()).isEqualTo(201);
        assertThat(dora.api("POST", api + "/walk-ins", walkIn, "Idempotency-Key", "walk-number-1-of-a-phone")
                        .statusCode())
                .isEqualTo(200);
        var others = body.replace("1}", "2}");
        assertThat(problem(dora.api("POST", api + "/checkins", others, "Idempotency-Key", "scan-number-1-of-a-phone")))
                .isEqualTo("request.idempotency-key-reused");
        assertThat(problem(dora.api(
                        "POST", api + "/walk-ins", "{\"people\":1}", "Idempotency-Key", "walk-number-1-of-a-phone")))
                .isEqualTo("request.idempotency-key-reused");
        assertThat(problem(dora.api("POST", api + "/walk-ins", walkIn, "Idempotency-Key", "1")))
                .isEqualTo("rsvp.idempotency-key-invalid");
        assertThat(attendance()).isEqualTo("{\"expected\":3,\"inside\":1,\"walkIns\":2}");
        var full = dora.api("POST", api + "/walk-ins", "{\"people\":4}");
        assertThat(problem(full)).isEqualTo("checkin.room-full");
        var id = json.readTree(came.body()).get("id").asString();
        assertThat(dora.api("DELETE", api + "/walk-ins/" + id, "").statusCode()).isEqualTo(204);
        assertThat(attendance()).contains("\"walkIns\":0");
    }

    @Test
    void explainsEveryRefusal() throws Exception {
        var zoe = rsvp("Zoé", 5);
        var remi = rsvp("Rémi", 2);
        assertThat(problem(checkIn("{\"code\":\"%s\"}".formatted(code(remi))))).isEqualTo("checkin.still-in-line");
        assertThat(problem(checkIn("{\"code\":\"%s\"}".formatted(code("rsvp-" + UUID.randomUUID())))))
                .isEqualTo("checkin.not-of-this-meetup");
        assertThat(problem(checkIn("{\"rsvpId\":\"rsvp-nobody\"}"))).isEqualTo("checkin.not-of-this-meetup");
        assertThat(problem(checkIn("{\"rsvpId\":\"%s\",\"people\":6}".formatted(zoe))))
                .isEqualTo("input.invalid");
        send(new CallOffMeetup(MeetupId.of(slug), null, Instant.now()));
        eventually(() -> problem(checkIn("{\"rsvpId\":\"%s\"}".formatted(zoe))).equals("checkin.meetup-called-off"));
    }

    /** Each ticket is scanned at two doors at the same time: one is admitted, the other is refused with the time. */
    @Test
    void admitsTicketOnceWhenScannedAtTwoDoors() throws Exception {
        for (var round = 0; round < 6; round++) {
            var code = code(rsvp("Ada " + round, 1));
            var barrier = new CyclicBarrier(2);
            Callable<HttpResponse<String>> door = () -> {
                barrier.await();
                return checkIn("{\"code\":\"%s\"}".formatted(code));
            };
            try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = new ArrayList<HttpResponse<String>>();
                for (var answer : doors.invokeAll(List.of(door, door))) {
                    answers.add(answer.get());
                }
                assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
                assertThat(answers)
                        .filteredOn(answer -> answer.statusCode() == 409)
                        .allSatisfy(answer -> assertThat(problem(answer)).isEqualTo("checkin.already-in"));
            }
        }
        assertThat(attendance()).isEqualTo("{\"expected\":6,\"inside\":6,\"walkIns\":0}");
    }

    @Test
    void worksByPagesWithoutJavaScript() throws Exception {
        var eloise = rsvp("Éloïse Côté", 3);
        assertThat(dora.get("/my").body()).contains("Meetups you check in", page);
        assertThat(dora.get(page).body()).contains("Ticket code", "in the room", "autofocus");
        assertThat(dora.get(page + "?q=zzz").body()).contains("No RSVP under the name");
        var found = dora.get(page + "?q=eloise+cote").body();
        assertThat(found).contains("Éloïse Côté", "Check in all 3", "Only some are here");
        var scanned = dora.get(page + "?ticket=" + code(eloise)).body();
        assertThat(scanned).contains("Éloïse Côté", "Check in all 3", "<title>Scanned ticket");
        assertThat(scanned.indexOf("Check in \u2068Éloïse Côté\u2069, all 3"))
                .as("before the form that asks for a ticket")
                .isBetween(scanned.indexOf("<h1"), scanned.indexOf("id=\"door-code\""));
        assertThat(scanned)
                .as("the button has the focus, so that screen readers read it")
                .containsPattern("<button[^>]*aria-label=\"Check in \u2068Éloïse Côté\u2069, all 3\"[^>]*autofocus")
                .doesNotContainPattern("id=\"door-code\"[^>]*autofocus");
        var some = dora.post(page + "/check-ins", Map.of("rsvp", eloise, "people", "1", "submission", "some-1"));
        assertThat(some.body()).contains("Welcome!", "1 of 3 are here", "/check-ins/" + eloise + "/undo");
        var rest = Map.of("code", " " + code(eloise) + " ", "submission", "rest-1");
        assertThat(dora.post(page + "/check-ins", rest).body())
                .contains("Welcome!", "2 people checked in. The whole party is here.");
        assertThat(dora.post(page + "/check-ins", rest).body()).contains("Welcome!");
        assertThat(dora.post(page + "/check-ins", Map.of("code", code(eloise))).body())
                .contains("Already checked in", "outcome-twice", "Éloïse Côté");
        assertThat(dora.get(page + "?q=cote&lang=fr").body()).contains("3 sur 3 à l’intérieur");
        assertThat(dora.get(page + "/count").body())
                .contains("3 of 3 with a seat")
                .doesNotContain("<html");
        assertThat(dora.post(page + "/check-ins/" + eloise + "/undo", Map.of()).body())
                .contains("Check-in undone");
        var walkIn = dora.post(page + "/walk-ins", Map.of("people", "2", "submission", "walk-1"));
        assertThat(walkIn.body()).contains("Welcome!", "2 people", "2 without an RSVP");
        assertThat(dora.post(page + "/walk-ins/walkin-unknown/undo", Map.of()).body())
                .contains("Check-in undone");
        assertThat(dora.post(page + "/check-ins", Map.of("code", "nonsense")).body())
                .contains("Not a ticket for this meetup");
    }

    @Test
    void showsOrganizersWhoCame() throws Exception {
        var zoe = rsvp("Zoé", 2);
        rsvp("Rémi", 1);
        var otto = addressIds.of("otto-" + slug + "@example.org").value();
        people.grant(otto, "ORGANIZER", "community-ottawa");
        var organizer = anyone.with(people.cookie(otto));
        assertThat(checkIn("{\"rsvpId\":\"%s\",\"people\":1}".formatted(zoe)).statusCode())
                .isEqualTo(201);
        var list = "/organizer/meetups/" + slug + "/rsvps";
        assertThat(organizer.get(list).body()).contains("Check-in", "1 of 2, ").doesNotContain("Did not come");
        assertThat(organizer.get(list + ".csv").body()).contains("\"Check-in\"", "\"1 of 2, ");
        endsLater("-1 day");
        try {
            assertThat(organizer.get(list).body()).containsOnlyOnce("Did not come");
            assertThat(organizer.get(page).statusCode()).isEqualTo(200);
        } finally {
            endsLater("1 day");
        }
    }

    /** Changes the view only. The test undoes it, because the view must equal the events. */
    private void endsLater(String by) {
        jdbc.sql("update meetup_view_v1 set ends_at = ends_at + ?::interval where slug = ?")
                .params(by, slug.value())
                .update();
    }

    @Test
    void showsTicketWhileThereIsASeat() throws Exception {
        var made = made("Zoé", 5);
        var link = URI.create(made.get("manageUrl").asString());
        var own = link.getRawPath() + "?" + link.getRawQuery();
        var zoe = made.get("rsvpId").asString();
        assertThat(anyone.get(own).body())
                .contains("Your ticket", tickets.code(zoe).spaced(), "QR code of your ticket, code");
        var print = link.getRawPath() + "/ticket?" + link.getRawQuery();
        assertThat(anyone.get(print + "&lang=fr").body())
                .contains("Votre billet", "Il vaut pour vous 5", "<bdi>Zoé</bdi>", "(heure de l’Est", "<dd>5</dd>");
        assertThat(anyone.get(own).body()).contains("<bdi>Zoé</bdi>");
        var svg = anyone.get(link.getRawPath() + "/ticket.svg?" + link.getRawQuery());
        assertThat(svg.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertThat(svg.body()).startsWith("<svg");
        var png = anyone.get(link.getRawPath() + "/ticket.png?" + link.getRawQuery());
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(png.headers().firstValue("Content-Language")).contains("en-CA");
        assertThat(anyone.get(link.getRawPath() + "/ticket.png?token=other").statusCode())
                .isEqualTo(403);
        var inLine = URI.create(made("Rémi", 2).get("manageUrl").asString());
        assertThat(anyone.get(inLine.getRawPath() + "?" + inLine.getRawQuery()).body())
                .doesNotContain("Your ticket");
        assertThat(anyone.get(inLine.getRawPath() + "/ticket.svg?" + inLine.getRawQuery())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void limitsWrongCodes() throws Exception {
        var zoe = rsvp("Zoé", 1);
        HttpResponse<String> answer;
        var tries = 0;
        do {
            answer = checkIn("{\"code\":\"%s\"}".formatted(code("rsvp-guess-" + tries++)));
        } while (answer.statusCode() == 404 && tries < 40);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(tries).as("one more may be tried every ten seconds").isBetween(31, 39);
        assertThat(checkIn("{\"code\":\"%s\"}".formatted(code(zoe))).statusCode())
                .as("the right code is refused too")
                .isEqualTo(429);
        var page429 = dora.post(page + "/check-ins", Map.of("code", "0123456789"));
        assertThat(page429.statusCode()).isEqualTo(429);
        assertThat(page429.body()).contains("Ticket code", "outcome-bad");
        assertThat(checkIn("{\"rsvpId\":\"%s\"}".formatted(zoe)).statusCode()).isEqualTo(201);
    }

    @Test
    void keepsCountsOfErasedPeople() throws Exception {
        var email = "zoe@" + slug + ".example";
        var zoe = made("Zoé", email, 2).get("rsvpId").asString();
        assertThat(checkIn("{\"rsvpId\":\"%s\"}".formatted(zoe)).statusCode()).isEqualTo(201);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> personalData.forget(addressIds.of(email), Instant.now()));
        assertThat(attendance()).contains("\"inside\":2");
        assertThat(dora.get(page + "?q=zoe").body()).doesNotContain("Zoé");
        assertThat(jdbc.sql("select string_agg(convert_from(payload, 'UTF8'), '') from domainevententry"
                                + " where aggregateidentifier = ?")
                        .param("door-" + MeetupId.of(slug))
                        .query(String.class)
                        .single())
                .contains("\"people\":2")
                .doesNotContain("Zoé", email, "addr-");
    }

    /** Another replica holds the meetup's lock while it handles RSVPs. */
    @Test
    void checksInWhileMeetupIsLocked() throws Exception {
        var zoe = rsvp("Zoé Tremblay", 2);
        var late = made("Léa Roy", 1).get("rsvpId").asString();
        try (var elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (var lock = elsewhere.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, MeetupId.of(slug).value());
                lock.execute();
            }
            assertThat(checkIn("{\"code\":\"%s\"}".formatted(code(zoe))).statusCode())
                    .isEqualTo(201);
            assertThat(checkIn("{\"rsvpId\":\"%s\"}".formatted(late)).statusCode())
                    .isEqualTo(201);
            elsewhere.rollback();
        }
        assertThat(attendance()).isEqualTo("{\"expected\":3,\"inside\":3,\"walkIns\":0}");
    }

    /** Check-in reads the latest stored events, not the views. */
    @Test
    void readsLatestStoredEvents() throws Exception {
        var made = made("Zoé Tremblay", 1);
        var zoe = made.get("rsvpId").asString();
        assertThat(checkIn("{\"rsvpId\":\"%s\"}".formatted(zoe)).statusCode()).isEqualTo(201);
        assertThat(dora.api("DELETE", api + "/checkins/" + zoe, "").statusCode())
                .isEqualTo(204);
        send(new CancelRsvp(MeetupId.of(slug), new RsvpId(zoe), Instant.now()));
        var refused = checkIn("{\"rsvpId\":\"%s\"}".formatted(zoe));
        assertThat(problem(refused)).isEqualTo("checkin.seat-cancelled");
    }

    private HttpResponse<String> checkIn(String body) throws Exception {
        return dora.api("POST", api + "/checkins", body);
    }

    private String attendance() throws Exception {
        return dora.get(api + "/attendance").body();
    }

    private String problem(HttpResponse<String> answer) {
        return json.readTree(answer.body()).path("code").asString("");
    }

    private String code(String rsvpId) {
        return tickets.code(rsvpId).spaced();
    }

    private String rsvp(String name, int people) throws Exception {
        return made(name, people).get("rsvpId").asString();
    }

    private JsonNode made(String name, int people) throws Exception {
        return made(name, UUID.randomUUID() + "@example.org", people);
    }

    /** Waits for the view, which contains the codes and counts. */
    private JsonNode made(String name, String email, int people) throws Exception {
        var body = json.writeValueAsString(Map.of("name", name, "email", email, "locale", "en", "partySize", people));
        var answer = anyone.api("POST", api + "/rsvps", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var made = json.readTree(answer.body());
        eventually(() -> jdbc.sql("select count(*) from rsvp_view_v1 where rsvp_id = ?")
                        .param(made.get("rsvpId").asString())
                        .query(Integer.class)
                        .single()
                == 1);
        var expected = jdbc.sql("select coalesce(sum(party_size), 0) from rsvp_view_v1 where meetup_id = ?"
                        + " and status = 'CONFIRMED'")
                .param(MeetupId.of(slug).value())
                .query(Integer.class)
                .single();
        eventually(() -> attendance().contains("\"expected\":" + expected + ","));
        return made;
    }

    private void send(Object command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }

    private static void eventually(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
