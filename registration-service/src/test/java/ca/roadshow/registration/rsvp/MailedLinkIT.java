package ca.roadshow.registration.rsvp;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.events.store.processor.Replays;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Someone RSVPs with Zoé's address. The link in their response stops working when Zoé uses the link in her mail. */
@RegistrationUnderTest
class MailedLinkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    MailLinks links;

    @Autowired
    JsonMapper json;

    @Autowired
    Replays replays;

    private String meetup = "";
    private String rsvp = "";
    private String made = "";

    @BeforeEach
    void somebodyUsesTheAddressOfAnother() throws Exception {
        meetup = announced(commands, 5).value();
        await().atMost(PATIENCE)
                .until(() -> send("GET", "/api/meetups/" + meetup).statusCode() == 200);
        var body = json.writeValueAsString(new RsvpRequest("Zoé", "zoe@" + meetup + ".example", null, 1, null));
        var request = HttpRequest.newBuilder(uri("/api/meetups/" + meetup + "/rsvps"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        var placed = json.readTree(
                http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
        rsvp = placed.get("rsvpId").asString();
        made = placed.get("manageUrl").asString().replaceFirst(".*token=", "");
    }

    @Test
    void revokesMakersLinkAtFirstUseOfMailedLink() throws Exception {
        assertThat(api("GET", made).statusCode()).isEqualTo(200);
        assertThat(api("GET", mailed()).statusCode()).isEqualTo(200);
        assertThat(code(api("GET", made))).isEqualTo("403 rsvp.link-replaced");
        assertThat(code(api("DELETE", made))).isEqualTo("403 rsvp.link-replaced");
        assertThat(page("", made).statusCode()).isEqualTo(403);
        assertThat(page("/ticket", made).statusCode()).isEqualTo(403);
        assertThat(page("/standing", made).statusCode()).isEqualTo(403);
        assertThat(post("/cancellation", made).statusCode()).isEqualTo(403);
        assertThat(api("GET", mailed()).statusCode()).isEqualTo(200);
    }

    @Test
    void revokesMakersLinkWhenPageIsOnlyViewed() throws Exception {
        assertThat(page("", mailed()).statusCode()).isEqualTo(200);
        assertThat(code(api("GET", made))).isEqualTo("403 rsvp.link-replaced");
        assertThat(json.readTree(api("GET", mailed()).body()).get("status").asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void explainsThatTheLinkWasMailed() throws Exception {
        page("", mailed());
        assertThat(page("", made + "&lang=en").body()).contains("only that link works");
        assertThat(page("", made + "&lang=fr").body()).contains("lui seul fonctionne");
    }

    @Test
    void givesNoMailedLinkToMaker() throws Exception {
        var shown = json.readTree(api("GET", made).body()).get("manageUrl").asString();
        assertThat(shown).endsWith("token=" + made);
        var cancelled = post("/cancellation", made);
        assertThat(cancelled.headers().firstValue("Location").orElseThrow()).endsWith("token=" + made);
    }

    @Test
    void keepsLinkRevokedAfterReplay() throws Exception {
        page("", mailed());
        replays.replay("rsvp_view_v1");
        await().atMost(PATIENCE).until(() -> api("GET", mailed()).statusCode() == 200);
        assertThat(code(api("GET", made))).isEqualTo("403 rsvp.link-replaced");
    }

    @Test
    void cancelsRsvpWhenRecipientObjects() throws Exception {
        var cancel = new CancelRsvp(new MeetupId("meetup-" + meetup), new RsvpId(rsvp), Instant.now());
        commands.send(cancel, Provenance.ofSystem("test", Origin.WEB));
        await().atMost(PATIENCE).until(() -> api("GET", mailed()).body().contains("CANCELLED"));
        commands.send(cancel, Provenance.ofSystem("test", Origin.WEB));
        assertThat(api("GET", mailed()).body()).contains("CANCELLED");
    }

    private String mailed() {
        return links.token(MailLink.RSVP, rsvp, Holder.MAILBOX);
    }

    private HttpResponse<String> api(String method, String token) throws Exception {
        return send(method, "/api/meetups/" + meetup + "/rsvps/" + rsvp + "?token=" + token);
    }

    private HttpResponse<String> page(String part, String token) throws Exception {
        return send("GET", "/meetups/" + meetup + "/rsvps/" + rsvp + part + "?token=" + token);
    }

    private HttpResponse<String> post(String part, String token) throws Exception {
        return send("POST", "/meetups/" + meetup + "/rsvps/" + rsvp + part + "?token=" + token);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + json.readTree(answer.body()).get("code").asString();
    }
}
