package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static ca.roadshow.registration.meetup.RushFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.RushFixture.Stored;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two replicas serve one meetup, and one of them is killed while it works. */
@RegistrationUnderTest
class ReplicasIT {

    private static final int SEATS = 50;
    private static final int ASKING = 1_000;
    private static final int ANSWERED_BEFORE_THE_KILL = 150;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService people = Executors.newFixedThreadPool(32);

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Autowired
    Commands commands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    private ReplicaProcess other;

    @BeforeEach
    void anotherReplica() throws IOException {
        other = ReplicaProcess.start(environment, folder.resolve("replica.log"));
    }

    @AfterEach
    void end() {
        people.shutdownNow();
        other.close();
    }

    @Test
    void replicasShareSeatsAndKilledReplicaLosesNoCommittedRsvp() throws Exception {
        var shared = listed();
        var answers = finished(rush(shared, 400, number -> number % 2 == 0 ? here() : other.uri("")));
        assertThat(answers).hasSize(400);
        assertIsFairAndWhole(shared, answers);

        var doomed = listed();
        var answered = new ConcurrentHashMap<Integer, JsonNode>();
        var rush = rush(doomed, ASKING, number -> other.uri(""), answered);
        await().atMost(Duration.ofMinutes(1)).until(() -> answered.size() > ANSWERED_BEFORE_THE_KILL);
        other.kill();
        for (var each : rush) {
            each.get();
        }
        assertThat(answered.size()).as("answered before the kill").isLessThan(ASKING);
        assertThat(stored(jdbc, doomed))
                .extracting(Stored::rsvpId)
                .doesNotHaveDuplicates()
                .containsAll(answered.values().stream()
                        .map(answer -> answer.get("rsvpId").asString())
                        .toList());

        var all = finished(rush(doomed, ASKING, number -> here()));
        assertThat(all).hasSize(ASKING);
        assertIsFairAndWhole(doomed, all);
        answered.forEach((number, answer) ->
                assertThat(rsvpIdOf(all, number)).isEqualTo(answer.get("rsvpId").asString()));
    }

    /**
     * Every committed answer holds, no RSVP is stored twice, no seat is given twice, and the line is in the order of
     * decision.
     */
    private void assertIsFairAndWhole(Slug meetup, Map<Integer, JsonNode> answers) {
        var placed = stored(jdbc, meetup);
        assertThat(placed).hasSize(answers.size()).extracting(Stored::addressId).doesNotHaveDuplicates();
        assertThat(placed)
                .extracting(Stored::rsvpId)
                .containsExactlyInAnyOrderElementsOf(answers.values().stream()
                        .map(answer -> answer.get("rsvpId").asString())
                        .toList());
        assertThat(placed.subList(0, SEATS)).allMatch(Stored::confirmed);
        assertThat(placed.subList(SEATS, placed.size()))
                .extracting(Stored::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, placed.size() - SEATS).boxed().toList());
    }

    private static String rsvpIdOf(Map<Integer, JsonNode> answers, int number) {
        return Objects.requireNonNull(answers.get(number)).get("rsvpId").asString();
    }

    /** A new meetup that the views of both replicas contain. */
    private Slug listed() {
        var meetup = announced(commands, SEATS);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from meetup_view_v1 where id = ?")
                                .param(MeetupId.of(meetup).value())
                                .query(Integer.class)
                                .single()
                        == 1);
        return meetup;
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private Map<Integer, JsonNode> finished(List<Future<?>> rush, Map<Integer, JsonNode> answered) throws Exception {
        for (var each : rush) {
            each.get();
        }
        return answered;
    }

    private record Rush(List<Future<?>> asking, Map<Integer, JsonNode> answered) {}

    private Map<Integer, JsonNode> finished(Rush rush) throws Exception {
        return finished(rush.asking(), rush.answered());
    }

    private Rush rush(Slug meetup, int many, Function<Integer, URI> where) {
        var answered = new ConcurrentHashMap<Integer, JsonNode>();
        return new Rush(rush(meetup, many, where, answered), answered);
    }

    private List<Future<?>> rush(Slug meetup, int many, Function<Integer, URI> where, Map<Integer, JsonNode> answered) {
        var asking = new ArrayList<Future<?>>();
        for (var number = 0; number < many; number++) {
            var person = number;
            asking.add(people.submit(() -> ask(meetup, person, where.apply(person), answered)));
        }
        return asking;
    }

    private void ask(Slug meetup, int person, URI where, Map<Integer, JsonNode> answered) {
        var body = "{\"name\":\"Personne %d\",\"email\":\"p%d@%s.example\",\"locale\":\"fr\"}"
                .formatted(person, person, meetup.value());
        var request = HttpRequest.newBuilder(where.resolve("/api/meetups/" + meetup.value() + "/rsvps"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                answered.put(person, json.readTree(answer.body()));
            }
        } catch (IOException killed) {
            // The outcome of the request is unknown, so the same person sends it again later.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
