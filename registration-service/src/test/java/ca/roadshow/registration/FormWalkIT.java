package ca.roadshow.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.testkit.FormWalk;
import ca.roadshow.testkit.FormWalk.Filled;
import ca.roadshow.testkit.SignedInPeople;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Switches the language in every form before submitting it. */
@RegistrationUnderTest
class FormWalkIT {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Commands commands;

    @Autowired
    FindCommunities communities;

    @Autowired
    AddressIds addressIds;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @LocalServerPort
    int port;

    private Browser organizer;
    private String cookie;
    private String person;
    private String slug;

    @BeforeEach
    void meetupOfAnOrganizer() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> communities.bySlug("ottawa").isPresent());
        var people = new SignedInPeople(database, "http://localhost:8080");
        person = addressIds.of("walk@example.org").value();
        people.grant(person, "ORGANIZER", "*");
        cookie = people.cookie(person);
        organizer = new Browser(port).with(cookie);
        slug = publishedMeetup();
    }

    @Test
    void redisplaysEveryFormInFrenchAndStoresNothing() throws Exception {
        var seat = rsvp("first", 1);
        var waiting = rsvp("second", 1);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> rowOf(waiting) == 200);

        var walk = new FormWalk(URI.create("http://localhost:" + port), cookie, this::facts);
        assertThat(walk.walk(mappings, forms(seat, waiting))).isEmpty();
    }

    private Map<String, Filled> forms(String seat, String waiting) {
        var forms = new HashMap<>(attendees(seat));
        forms.putAll(organizers(waiting));
        return forms;
    }

    private Map<String, Filled> attendees(String seat) {
        var rsvp = seat.replaceFirst("\\?.*", "");
        var token = seat.replaceFirst(".*token=", "?token=");
        return Map.of(
                "/meetups/{meetup}/rsvps",
                new Filled(
                        "/meetups/" + slug + "/rsvps",
                        Map.of("name", "Léa", "email", "lea.walk@example.org", "partySize", "3", "locale", "en"),
                        List.of(
                                "value=\"Léa\"",
                                "value=\"lea.walk@example.org\"",
                                "value=\"3\" selected",
                                "id=\"rsvp-form\"")),
                "/meetups/{meetup}/rsvps/{rsvpId}/party",
                new Filled(rsvp + "/party" + token, Map.of("partySize", "4"), List.of("value=\"4\" selected")),
                "/meetups/{meetup}/rsvps/{rsvpId}/cancellation",
                Filled.button(rsvp + "/cancellation" + token),
                "/meetups/{meetup}/rsvps/{rsvpId}/acceptance",
                Filled.button(rsvp + "/acceptance" + token),
                "/meetups/{meetup}/rsvps/{rsvpId}/rejoining",
                Filled.button(rsvp + "/rejoining" + token),
                "/sign-in",
                new Filled(
                        "/sign-in",
                        Map.of("email", "in.walk@example.org", "to", "/organizer"),
                        List.of("value=\"in.walk@example.org\"", "name=\"to\" value=\"/organizer\"")),
                "/forget-me",
                new Filled(
                        "/forget-me",
                        Map.of("email", "out.walk@example.org"),
                        List.of("value=\"out.walk@example.org\"")));
    }

    private Map<String, Filled> organizers(String waiting) {
        var forms = new HashMap<String, Filled>();
        var meetup = new HashMap<>(Map.of(
                "community", "community-ottawa",
                "kind", "MEETUP",
                "titleEn", "Walked <meetup>",
                "date", day(40),
                "starts", "18:00",
                "ends", "20:00",
                "capacity", "77",
                "submission", "walk-0123456789abcdef"));
        meetup.putAll(Map.of("agenda[0].kind", "demo", "agenda[0].titleEn", "Item typed", "agenda[0].language", "fr"));
        var shown = List.of(
                "value=\"Walked &lt;meetup&gt;\"", "value=\"77\"", "value=\"Item typed\"", "value=\"demo\" selected");
        forms.put("/organizer/meetups", new Filled("/organizer/meetups", meetup, shown));
        forms.put("/organizer/meetups/{meetup}", new Filled("/organizer/meetups/" + slug, meetup, shown));
        forms.put(
                "/organizer/meetups/{meetup}/calling-off",
                new Filled(
                        "/organizer/meetups/" + slug + "/calling-off",
                        Map.of("reasonEn", "Too much snow", "reasonFr", "Trop de neige", "sure", "true"),
                        List.of(">Too much snow</textarea>", ">Trop de neige</textarea>")));
        forms.put(
                "/organizer/meetups/{meetup}/rsvps/{rsvpId}/place",
                new Filled(
                        "/organizer" + waiting.replaceFirst("\\?.*", "") + "/place",
                        Map.of("position", "1", "reason", "Brings the projector"),
                        List.of(">Brings the projector</textarea>")));
        forms.put(
                "/organizer/meetups/{meetup}/recap",
                new Filled(
                        "/organizer/meetups/" + slug + "/recap",
                        Map.of("attendance", "61", "thanksFr", "Merci à nos hôtes"),
                        List.of("value=\"61\"", ">Merci à nos hôtes</textarea>")));
        forms.put(
                "/organizer/meetups/{meetup}/publication",
                Filled.button("/organizer/meetups/" + slug + "/publication"));
        forms.put(
                "/organizer/people",
                new Filled(
                        "/organizer/people",
                        Map.of(
                                "name",
                                "Rémi",
                                "email",
                                "remi.walk@example.org",
                                "trust",
                                "ORGANIZER:*",
                                "locale",
                                "fr"),
                        List.of("value=\"Rémi\"", "value=\"remi.walk@example.org\"")));
        forms.put(
                "/organizer/erasures",
                new Filled(
                        "/organizer/erasures",
                        Map.of("erased", "gone.walk@example.org", "sure", "true"),
                        List.of("name=\"erased\" value=\"gone.walk@example.org\"")));
        forms.put(
                "/door/{meetup}/check-ins",
                new Filled(
                        "/door/" + slug + "/check-ins",
                        Map.of("code", "7KQ4M-X0Z3P"),
                        List.of("value=\"7KQ4M-X0Z3P\"")));
        forms.put(
                "/door/{meetup}/walk-ins",
                new Filled("/door/" + slug + "/walk-ins", Map.of("people", "4"), List.of("value=\"4\" selected")));
        for (var button : List.of(
                "/door/{meetup}/check-ins/{rsvpId}/undo",
                "/door/{meetup}/walk-ins/{walkInId}/undo",
                "/organizer/people/{person}/revocation",
                "/organizer/people/{person}/sessions/end",
                "/my/sessions/end",
                "/my/forget-me",
                "/sign-in/link",
                "/sign-out",
                "/forget-me/link")) {
            var path = button.replace("{meetup}", slug)
                    .replace("{person}", person)
                    .replace("{rsvpId}", "rsvp-1")
                    .replace("{walkInId}", "walkin-1");
            forms.put(button, Filled.button(path));
        }
        return forms;
    }

    private String publishedMeetup() throws Exception {
        var form = new HashMap<>(organizer.hidden("/organizer/meetups/new"));
        form.putAll(Map.of(
                "community", "community-ottawa",
                "kind", "MEETUP",
                "titleEn", "To be walked",
                "date", day(30),
                "starts", "18:00",
                "ends", "20:00",
                "capacity", "1"));
        var page = location(organizer.post("/organizer/meetups", form));
        location(organizer.post(page + "/publication", Map.of()));
        return page.replace("/organizer/meetups/", "");
    }

    private String rsvp(String who, int people) throws Exception {
        var form = new HashMap<>(organizer.hidden("/meetups/" + slug));
        form.putAll(
                Map.of("name", who, "email", who + "@" + slug + ".example", "partySize", "" + people, "locale", "en"));
        return location(organizer.post("/meetups/" + slug + "/rsvps", form)).replace("&new", "");
    }

    private int rowOf(String waiting) throws Exception {
        return organizer
                .get("/organizer" + waiting.replaceFirst("\\?.*", "") + "/place")
                .statusCode();
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String day(int ahead) {
        return LocalDate.ofInstant(clock.instant(), ZONE).plusDays(ahead).toString();
    }

    /** The number of stored events, without those of scheduled tasks. */
    private long facts() {
        return jdbc.sql("select count(*) from event_log where metadata ->> 'origin' = 'web'")
                .query(Long.class)
                .single();
    }
}
