package ca.roadshow.registration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.programme.FindMeetups;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@RegistrationUnderTest
class CalendarIT {

    private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Slug slug = new Slug("calendar-" + UUID.randomUUID());
    private final MeetupId id = MeetupId.of(slug);
    private final Instant six = LocalDate.now(ST_JOHNS)
            .plusDays(45)
            .atTime(LocalTime.of(18, 0))
            .atZone(ST_JOHNS)
            .toInstant();

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

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void published() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        send(new DraftMeetup(
                id, slug, Kind.MEETUP, new CommunityId("community-quebec-city"), plan(six, "Room 1"), null, now()));
        send(new PublishMeetup(id, now()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(entry("fr")).statusCode() == 200);
    }

    @Test
    void increasesSequenceWithEveryChange() throws Exception {
        var first = event(get(entry("fr")));
        assertThat(first.getUid().getValue()).isEqualTo(id.value() + "@localhost");
        assertThat(first.getSummary().getValue()).isEqualTo("Grappes; petites, grandes");
        assertThat(first.getSummary().getLanguage()).isEqualTo("fr-CA");
        assertThat(first.getDateStart().getValue().toInstant()).isEqualTo(six);

        var later = six.plus(Duration.ofDays(1));
        send(new ChangeMeetup(id, plan(later, "Room 2"), null, now()));
        var moved =
                awaited(event -> !event.getDateStart().getValue().toInstant().equals(six));
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(later);
        assertThat(moved.getLocation().getValue()).isEqualTo("Room 2");
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(first.getSequence().getValue());
        assertThat(moved.getUid()).isEqualTo(first.getUid());

        send(new CallOffMeetup(id, Bilingual.both("Snow", "Neige"), now()));
        var calledOff = awaited(event -> event.getStatus().isCancelled());
        assertThat(calledOff.getSequence().getValue())
                .isGreaterThan(moved.getSequence().getValue());
        assertThat(calledOff.getDescription().getValue()).startsWith("Neige");
        assertThat(calledOff.getSequence().getValue().longValue())
                .as("the sequence number in messages to other services")
                .isEqualTo(jdbc.sql("select max(sequencenumber) from domainevententry where aggregateidentifier = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single());
    }

    @Test
    void convertsDescriptionToPlainText() throws Exception {
        send(new ChangeMeetup(
                id, plan(six, "Room 1", "**Venez**\navec\n\n- un ami\n- [le plan](https://example.org)"), null, now()));

        var described = awaited(event -> event.getDescription().getValue().contains("Venez"));
        assertThat(described.getDescription().getValue())
                .isEqualTo("Venez\navec\n\n- un ami\n- le plan (https://example.org)");
    }

    @Test
    void servesFeedOfCommunityInEachLanguage() throws Exception {
        var french = calendar(get(feed("fr")));
        assertThat(own(french).getSummary().getValue()).isEqualTo("Grappes; petites, grandes");
        var english = calendar(get(feed("en")));
        assertThat(own(english).getSummary().getValue()).isEqualTo("Clusters, small & large");
        assertThat(get(feed("fr")).body()).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H");

        send(new CallOffMeetup(id, null, now()));
        awaited(event -> event.getStatus().isCancelled());
        assertThat(own(calendar(get(feed("en")))).getStatus().isCancelled()).isTrue();
    }

    @Test
    void answersUnchangedCalendarWith304() throws Exception {
        var first = get(entry("en"));
        assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(first.headers().firstValue("Content-Language")).contains("en-CA");
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("max-age=300, public");
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var etag = first.headers().firstValue("ETag").orElseThrow();
        var again = get(entry("en"), "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(entry("fr"), "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void redirectsToReadersLanguage() throws Exception {
        var answer = get("/communities/quebec-city/calendar.ics", "Accept-Language", "fr-CA");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(feed("fr"));
    }

    @Test
    void answersUnknownCalendarWith404() throws Exception {
        assertThat(get("/meetups/nowhere/calendar.ics?lang=en").statusCode()).isEqualTo(404);
        assertThat(get("/communities/nowhere/calendar.ics?lang=en").statusCode())
                .isEqualTo(404);
        var recorded = get("/meetups/2018-q2-ottawa/calendar.ics?lang=fr", "Accept", "application/json");
        assertThat(recorded.statusCode()).isEqualTo(404);
        assertThat(recorded.body()).contains("calendar.hour-unknown", "à quelle heure");
        assertThat(get("/meetups/nowhere/calendar.ics?lang=de").statusCode()).isEqualTo(400);
    }

    @Test
    void isLinkedOnPages() throws Exception {
        assertThat(get("/meetups/" + slug + "?lang=fr").body()).contains(entry("fr"), "Ajouter à l’agenda");
        assertThat(get("/communities/quebec-city?lang=en").body())
                .contains("webcal://localhost:8080" + feed("en"), "Subscribe to this calendar");
    }

    private MeetupPlan plan(Instant start, String venue) {
        return plan(start, venue, "Tout le monde vient");
    }

    private MeetupPlan plan(Instant start, String venue, String description) {
        return new MeetupPlan(
                Bilingual.both("Clusters, small & large", "Grappes; petites, grandes"),
                null,
                venue,
                start,
                start.plus(Duration.ofHours(2)),
                ST_JOHNS,
                20,
                MeetupContent.of(Bilingual.both("All come", description), List.of()));
    }

    private void send(Object command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }

    private Instant now() {
        return clock.instant();
    }

    private String entry(String language) {
        return "/meetups/" + slug + "/calendar.ics?lang=" + language;
    }

    private static String feed(String language) {
        return "/communities/quebec-city/calendar.ics?lang=" + language;
    }

    private VEvent awaited(Predicate<VEvent> told) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> event(get(entry("fr"))), told);
    }

    private VEvent own(ICalendar calendar) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(id.value() + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static VEvent event(HttpResponse<String> answer) {
        return calendar(answer).getEvents().getFirst();
    }

    private static ICalendar calendar(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        return calendar;
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
