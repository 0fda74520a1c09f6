package ca.roadshow.registration.rsvp;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.RegistrationUnderTest;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A valid token with another meetup in its path. */
@RegistrationUnderTest
class ForeignLinkIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @CsvSource({
        "GET, /api, ''",
        "PUT, /api, ''",
        "DELETE, /api, ''",
        "POST, /api, /acceptance",
        "POST, /api, /rejoining",
        "GET, '', ''",
        "GET, '', /ticket"
    })
    void isRefusedForAnotherMeetup(String method, String prefix, String suffix) throws Exception {
        var link = link(meetup());
        var foreign = prefix + "/meetups/" + meetup() + "/rsvps/" + link.rsvp() + suffix + "?token=" + link.token();

        assertThat(send(method, foreign).statusCode()).isEqualTo(404);
        assertThat(statusOf(link.rsvp())).isEqualTo("CONFIRMED");
    }

    @Test
    void isRefusedWithTwoQueries() throws Exception {
        var link = link(meetup());
        var foreign = "/api/meetups/" + meetup() + "/rsvps/" + link.rsvp() + "?token=" + link.token();

        assertThat(queriesOfTheView(() -> send("GET", foreign))).hasSize(2);
    }

    private List<String> queriesOfTheView(Request request) throws Exception {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var statements = new ListAppender<ILoggingEvent>();
        statements.start();
        log.addAppender(statements);
        log.setLevel(Level.DEBUG);
        try {
            request.send();
        } finally {
            log.setLevel(null);
            log.detachAppender(statements);
        }
        return List.copyOf(statements.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(each ->
                        each.contains("[select") && each.contains("rsvp_view_v1") && each.contains("rsvp_id = ?"))
                .toList();
    }

    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    private record Link(String rsvp, String token) {}

    /** A link of a new RSVP that the view contains. */
    private Link link(String meetup) throws Exception {
        var answer = send("POST", "/api/meetups/" + meetup + "/rsvps");
        assertThat(answer.statusCode()).isEqualTo(201);
        var placed = json.readTree(answer.body());
        var url = URI.create(placed.get("manageUrl").asString());
        assertThat(send("GET", "/api" + url.getRawPath() + "?" + url.getRawQuery())
                        .statusCode())
                .isEqualTo(200);
        var rsvp = placed.get("rsvpId").asString();
        await().atMost(Duration.ofSeconds(60)).until(() -> statusOf(rsvp).equals("CONFIRMED"));
        return new Link(rsvp, url.getRawQuery().replace("token=", ""));
    }

    private String meetup() {
        var slug = announced(commands, 5);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> send("GET", "/api/meetups/" + slug).statusCode() == 200);
        return slug.value();
    }

    private String statusOf(String rsvp) {
        return jdbc.sql("select status from rsvp_view_v1 where rsvp_id = ?")
                .param(rsvp)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var body = "{\"name\":\"Noé\",\"email\":\"noe@foreign.example.org\",\"partySize\":2}";
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/json")
                        .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
