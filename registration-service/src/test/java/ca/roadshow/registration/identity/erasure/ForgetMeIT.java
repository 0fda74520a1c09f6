package ca.roadshow.registration.identity.erasure;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.processor.Replays;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.identity.BrowsingFixture;
import ca.roadshow.testkit.DatabaseText;
import ca.roadshow.web.link.SignedLinks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistrationUnderTest
class ForgetMeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    EachAlone rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    @Autowired
    AddressIds addressIds;

    @Autowired
    Commands commands;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    Replays replays;

    @Autowired
    JsonMapper json;

    @Autowired
    DataSource database;

    private BrowsingFixture browser;
    private String email;

    @BeforeEach
    void someoneNew() {
        browser = new BrowsingFixture(port, jdbc, links, addressIds);
        email = "anais.belanger-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void releasesSeatsErasesEverywhereAndStartsAgain() throws Exception {
        var before = deadLetters();
        var meetup = meetup();
        var mine = rsvp(meetup, "Anaïs Bélanger-Okoye", email);
        var next = rsvp(meetup, "Rémi", "remi@" + meetup + ".example");
        assertThat(mine.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(next.get("status").asString()).isEqualTo("WAITLISTED");
        var cookie = browser.signIn(email);
        await().atMost(PATIENCE)
                .until(() -> browser.get("/my/rsvps", cookie).body().contains("Seat confirmed"));
        assertThat(openable()).isPositive();

        var ordered = browser.post("/my/forget-me", cookie);
        assertThat(ordered.statusCode()).isEqualTo(303);
        var page = browser.get(ordered.headers().firstValue("Location").orElseThrow(), null);
        assertThat(page.body()).containsPattern("E-\\d{4}-[0-9A-Z]{6}");
        assertThat(browser.get("/my", cookie).statusCode()).as("signed out").isEqualTo(303);

        await().atMost(PATIENCE).until(() -> status(next).equals("CONFIRMED"));
        assertThat(status(mine)).isEqualTo("CANCELLED");
        assertThat(openable()).isZero();
        assertNothingPersonalIsLeft();
        assertThat(browser.get(page(mine), null).body()).contains("data erased").doesNotContain("Anaïs");

        replayEverything();
        assertNothingPersonalIsLeft();
        assertThat(deadLetters()).isEqualTo(before);

        var back = browser.signIn(email);
        await().atMost(PATIENCE).until(() -> browser.get("/my", back).body().contains(email));
        assertThat(browser.get("/my/rsvps", back).body()).doesNotContain(meetup);
        assertThat(rsvp(meetup, "Anaïs", email).get("status").asString()).isEqualTo("WAITLISTED");
    }

    @Test
    void linkWorksOnce() throws Exception {
        assertThat(browser.post("/forget-me", null, "email", email).statusCode())
                .isEqualTo(303);
        var token = browser.mailed(email, "ERASURE");
        assertThat(browser.get("/forget-me/link?token=" + token, null).body()).contains("<button", token);
        var done = browser.post("/forget-me/link", null, "token", token);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/forget-me/done?reference=E-"));
        assertThat(browser.post("/forget-me/link", null, "token", token).statusCode())
                .isEqualTo(410);
        await().atMost(PATIENCE).until(() -> forgotten() == 1);
    }

    @Test
    void releasesSeatThatReachedViewLate() throws Exception {
        var meetup = meetup();
        var mine = rsvp(meetup, "Anaïs", email);
        var next = rsvp(meetup, "Rémi", "remi@" + meetup + ".example");
        await().atMost(PATIENCE).until(() -> status(mine).equals("CONFIRMED"));
        jdbc.sql("delete from rsvp_view_v1 where rsvp_id = ?")
                .param(mine.get("rsvpId").asString())
                .update();
        browser.post("/forget-me", null, "email", email);
        browser.post("/forget-me/link", null, "token", browser.mailed(email, "ERASURE"));
        await().atMost(PATIENCE).until(() -> forgotten() == 1);
        replays.replay("rsvp_view_v1");
        await().atMost(PATIENCE).until(() -> status(next).equals("CONFIRMED"));
    }

    /** An RSVP to a meetup that exists in the view only. It comes first, and releasing its seat fails. */
    @Test
    void failedReleaseDoesNotBlockOthers() throws Exception {
        var meetup = meetup();
        var mine = rsvp(meetup, "Anaïs", email);
        var next = rsvp(meetup, "Rémi", "remi@" + meetup + ".example");
        await().atMost(PATIENCE).until(() -> status(mine).equals("CONFIRMED"));
        var id = mine.get("rsvpId").asString();
        jdbc.sql("""
            insert into meetup_view_v1 select (jsonb_populate_record(v,
                '{"id": "meetup-0-nowhere", "slug": "nowhere-0"}')).*
            from meetup_view_v1 v where id = (select meetup_id from rsvp_view_v1 where rsvp_id = ?)\
            """).param(id).update();
        jdbc.sql("""
            insert into rsvp_view_v1 select (jsonb_populate_record(v,
                '{"rsvp_id": "rsvp-0-nowhere", "meetup_id": "meetup-0-nowhere"}')).*
            from rsvp_view_v1 v where rsvp_id = ?\
            """).param(id).update();
        try {
            browser.post("/forget-me", null, "email", email);
            browser.post("/forget-me/link", null, "token", browser.mailed(email, "ERASURE"));
            await().atMost(PATIENCE).until(() -> status(next).equals("CONFIRMED"));
            await().atMost(PATIENCE)
                    .until(() -> rounds.health().getDetails().toString().contains("rsvp-0-nowhere"));
        } finally {
            jdbc.sql("delete from rsvp_view_v1 where rsvp_id = 'rsvp-0-nowhere'")
                    .update();
            jdbc.sql("delete from meetup_view_v1 where id = 'meetup-0-nowhere'").update();
        }
    }

    /** The number of contacts of this person, wherever they are stored, that a key still decrypts. */
    private int openable() {
        return jdbc.sql("select count(*) from person_key where person_id = ?")
                .param(addressIds.of(email).value())
                .query(Integer.class)
                .single();
    }

    private int forgotten() {
        return jdbc.sql("select count(*) from forgotten_person where person_id = ?")
                .param(addressIds.of(email).value())
                .query(Integer.class)
                .single();
    }

    private int deadLetters() {
        return jdbc.sql("select count(*) from deadletterentry")
                .query(Integer.class)
                .single();
    }

    private void assertNothingPersonalIsLeft() {
        assertThat(DatabaseText.tables(database))
                .containsKeys("public.domainevententry", "public.inbox", "public.rsvp_view_v1");
        assertThat(DatabaseText.holding(database, email, "Bélanger", "u00e9langer"))
                .isEmpty();
    }

    private void replayEverything() {
        var projections = List.of(
                "community_view_v1",
                "roadshow_view_v1",
                "meetup_view_v1",
                "rsvp_view_v1",
                "access_v1",
                "person_view_v1",
                "erasure_view_v1");
        for (var name : projections) {
            var processor = processor(name);
            replays.replay(name);
            await().atMost(PATIENCE).until(() -> caughtUp(processor));
        }
    }

    private StreamingEventProcessor processor(String name) {
        return processing.eventProcessor(name, StreamingEventProcessor.class).orElseThrow();
    }

    private boolean caughtUp(StreamingEventProcessor processor) {
        var head = jdbc.sql("select max(globalindex) from domainevententry")
                .query(Long.class)
                .single();
        var segments = processor.processingStatus().values();
        return segments.size() == 4
                && segments.stream().allMatch(each -> each.getCurrentPosition().orElse(-1) >= head);
    }

    private String meetup() {
        var slug = announced(commands, 1);
        await().atMost(PATIENCE)
                .until(() -> browser.get("/api/meetups/" + slug, null).statusCode() == 200);
        return slug.value();
    }

    private JsonNode rsvp(String meetup, String name, String address) throws Exception {
        var body = "{\"name\":\"%s\",\"email\":\"%s\",\"locale\":\"en\"}".formatted(name, address);
        HttpResponse<String> answer = browser.postJson("/api/meetups/" + meetup + "/rsvps", body);
        assertThat(answer.statusCode()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private static String page(JsonNode rsvp) {
        return rsvp.get("manageUrl").asString().replaceFirst("^http://[^/]+", "");
    }

    private String status(JsonNode rsvp) throws Exception {
        var answer = browser.get("/api" + page(rsvp), null);
        return answer.statusCode() == 200
                ? json.readTree(answer.body()).get("status").asString()
                : "";
    }
}
