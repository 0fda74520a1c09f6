package ca.roadshow.registration.organizer;

import static ca.roadshow.registration.organizer.OttawaOrganizers.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupStatus;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.programme.FindMeetups;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The pages of meetups that took place or were called off. */
@RegistrationUnderTest
class AfterwardsIT {

    private static final String IMPORTED = "/organizer/meetups/2019-q1-ottawa";

    @Autowired
    OttawaOrganizers organizers;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    FindMeetups meetups;

    @Autowired
    JdbcClient jdbc;

    private Browser ottawa;
    private Browser anyone;

    @BeforeEach
    void organizers() throws Exception {
        ottawa = organizers.with("otto@example.org");
        anyone = organizers.anyone();
        eventually(() -> meetups.byIdOrSlug("2019-q1-ottawa").isPresent());
    }

    @Test
    void showsRecapOfImportedMeetup() throws Exception {
        var edit = ottawa.get(IMPORTED + "/edit");
        assertThat(edit.statusCode()).isEqualTo(303);
        assertThat(edit.headers().firstValue("Location")).contains(IMPORTED + "/recap");
        assertThat(ottawa.get(IMPORTED).body()).contains("Add a recap");

        var typed = new LinkedHashMap<>(ottawa.hidden(IMPORTED + "/recap"));
        typed.put("attendance", "48");
        typed.put("thanksFr", "Merci à nos hôtes");
        typed.put("videoUrl", "https://example.org/evening");
        typed.put("sessions[0].videoUrl", "https://example.org/first");
        assertThat(ottawa.post(IMPORTED + "/recap", typed).statusCode()).isEqualTo(303);

        var page = anyone.get("/meetups/2019-q1-ottawa?lang=en").body();
        assertThat(page)
                .contains("48 people", "Merci à nos hôtes")
                .contains("href=\"https://example.org/evening\"", "href=\"https://example.org/first\"")
                .doesNotContain("More than 48");
        var shown = json.readTree(anyone.get("/api/meetups/2019-q1-ottawa").body());
        assertThat(shown.get("attendance").asInt()).isEqualTo(48);
        assertThat(shown.get("attendanceCounted").asBoolean()).isTrue();
        assertThat(shown.at("/content/agenda/0/videoUrl").asString()).isEqualTo("https://example.org/first");

        assertThat(ottawa.get(IMPORTED + "/history?lang=fr").body())
                .contains("Diapositives, vidéos, participation ou remerciements ajoutés", "48")
                .contains("1: ", "https://example.org/first");

        var stored = storedFacts("meetup-2019-q1-ottawa");
        var again = new LinkedHashMap<>(typed);
        again.put(
                "version",
                Objects.requireNonNull(ottawa.hidden(IMPORTED + "/recap").get("version")));
        assertThat(ottawa.post(IMPORTED + "/recap", again).statusCode()).isEqualTo(303);
        assertThat(storedFacts("meetup-2019-q1-ottawa"))
                .as("saving unchanged stores nothing")
                .isEqualTo(stored);

        typed.put("attendance", "50");
        var late = ottawa.post(IMPORTED + "/recap", typed);
        assertThat(late.statusCode()).as("another version was saved meanwhile").isEqualTo(409);
        assertThat(late.body()).contains("value=\"50\"");
    }

    @Test
    void keepsInputAndShowsErrorsOfRecap() throws Exception {
        var typed = new LinkedHashMap<>(ottawa.hidden(IMPORTED + "/recap"));
        typed.put("attendance", "100001");
        typed.put("thanksEn", "x".repeat(2001));
        typed.put("videoUrl", "http://example.org/evening");
        typed.put("sessions[0].slidesUrl", "javascript:alert(1)");
        var answer = ottawa.post(IMPORTED + "/recap?lang=en", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Enter a number from 0 to 100,000.", "Too long: the maximum is 2,000")
                .contains(
                        "begins with https://",
                        "value=\"javascript:alert(1)\"",
                        "value=\"http://example.org/evening\"");
    }

    @Test
    void acceptsRecapOnceMeetupHasBegun() throws Exception {
        var begun = scheduled(Duration.ofMinutes(-5));
        var path = "/api/organizer/meetups/" + begun + "/recap";
        var before = json.readTree(ottawa.get(path).body());
        assertThat(before.get("sessions").size()).isEqualTo(1);
        var answer = put(
                path,
                Map.of(
                        "attendance",
                        12,
                        "thanks",
                        Map.of("en", "Thank you"),
                        "sessions",
                        List.of(Map.of("slidesUrl", "https://example.org/s"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(anyone.get("/meetups/" + begun + "?lang=en").body())
                .contains("12 people", "Thank you", "https://example.org/s");
        assertThat(put(path, Map.of("sessions", List.of())).statusCode()).isEqualTo(400);

        var ahead = scheduled(Duration.ofDays(3));
        var early = put("/api/organizer/meetups/" + ahead + "/recap", Map.of("attendance", 12));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("meetup.not-begun");
        assertThat(ottawa.get("/organizer/meetups/" + ahead + "/recap").statusCode())
                .isEqualTo(409);
    }

    @Test
    void marksOptionalFields() throws Exception {
        var page = ottawa.get("/organizer/meetups/new?lang=en").body();
        assertThat(label(page, "titleEn")).doesNotContain("optional");
        assertThat(label(page, "agenda[0].titleFr")).doesNotContain("optional");
        assertThat(label(page, "descriptionEn")).contains("optional");
        assertThat(label(page, "zone")).contains("optional");
        var recap = ottawa.get(IMPORTED + "/recap?lang=en").body();
        assertThat(label(recap, "attendance")).contains("optional");
    }

    private static String label(String page, String field) {
        var start = page.indexOf("<label for=\"field-" + field + "\"");
        return page.substring(start, page.indexOf("</label>", start));
    }

    @Test
    void excludesCalledOffMeetupFromUpcomingOnes() throws Exception {
        var slug = scheduled(Duration.ofDays(3));
        assertThat(anyone.get("/?lang=en").body()).contains("/meetups/" + slug);
        assertThat(anyone.get("/api/meetups?when=upcoming").body()).contains(slug.value());
        send(new CallOffMeetup(MeetupId.of(slug), new Bilingual("Snow", null), Instant.now()));
        eventually(() -> meetups.byIdOrSlug(slug.value()).orElseThrow().status() == MeetupStatus.CALLED_OFF);

        assertThat(anyone.get("/?lang=en").body()).doesNotContain("/meetups/" + slug);
        assertThat(anyone.get("/api/meetups?when=upcoming").body()).doesNotContain(slug.value());
        assertThat(anyone.get("/api/meetups?when=past").body()).doesNotContain(slug.value());
        assertThat(anyone.get("/api/meetups?when=called-off").body()).contains(slug.value());
        var community = anyone.get("/communities/ottawa?lang=en").body();
        assertThat(community.indexOf("/meetups/" + slug))
                .as("in a section of its own")
                .isBetween(community.indexOf("id=\"called-off\""), community.indexOf("id=\"past\""));
        assertThat(anyone.get("/communities/ottawa/calendar.ics?lang=en").body().replace("\r\n ", ""))
                .contains("/meetups/" + slug, "STATUS:CANCELLED");
        assertThat(anyone.get("/meetups/" + slug + "?lang=en").body()).contains("This meetup was cancelled.", "Snow");
        assertThat(ottawa.get("/organizer").body()).contains("/organizer/meetups/" + slug);
    }

    private HttpResponse<String> put(String path, Map<String, ?> body) throws Exception {
        return ottawa.api("PUT", path, json.writeValueAsString(body));
    }

    private Slug scheduled(Duration fromNow) {
        var slug = new Slug("afterwards-" + UUID.randomUUID());
        var now = Instant.now();
        var session = new Session("talk", new Bilingual("Logs", null), null, List.of(), "en", null, null);
        send(new ScheduleMeetup(
                MeetupId.of(slug),
                slug,
                Kind.MEETUP,
                new Bilingual("Afterwards", null),
                new CommunityId("community-ottawa"),
                null,
                null,
                null,
                now.plus(fromNow),
                now.plus(fromNow).plus(Duration.ofHours(2)),
                ZoneId.of("America/Toronto"),
                20,
                new MeetupContent(null, List.of(session), List.of(), null, null, null),
                now.minus(Duration.ofDays(1))));
        eventually(() -> meetups.byIdOrSlug(slug.value()).isPresent());
        return slug;
    }

    private void send(Object command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }

    private long storedFacts(String meetupId) {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ?")
                .param(meetupId)
                .query(Long.class)
                .single();
    }
}
