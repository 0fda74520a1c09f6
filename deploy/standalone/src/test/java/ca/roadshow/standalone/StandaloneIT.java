package ca.roadshow.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.embedded.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of an installation in ordered steps, because each start takes seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandaloneIT {

    private static final Pattern MANAGE_URL = Pattern.compile("\"manageUrl\":\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePorts.any();
    private final Path data;
    private StandaloneProcess roadshow;
    private String manageUrl = "";

    StandaloneIT(@TempDir Path folder) {
        this.data = folder.resolve("data");
        this.roadshow = StandaloneProcess.start(data, port);
    }

    @AfterAll
    void stops() {
        roadshow.stop();
    }

    @Test
    @Order(1)
    void printsReadyLine() {
        roadshow.awaitReady();
        assertThat(roadshow.output().lines())
                .containsExactly("Roadshow is ready: http://localhost:%1$d · mail: http://localhost:%1$d/mailbox"
                        .formatted(port));
    }

    @Test
    @Order(2)
    void servesEveryPart() {
        for (var page : List.of("/", "/cfps", "/subscriptions", "/mailbox")) {
            assertThat(get(page + "?lang=en").body()).contains("lang=\"en-CA\"");
            assertThat(get(page + "?lang=fr").body()).contains("lang=\"fr-CA\"");
        }
        for (var document : List.of("registration", "cfp", "notifications")) {
            assertThat(get("/v3/api-docs/" + document).body()).contains("\"openapi\":\"3.1");
        }
    }

    @Test
    @Order(3)
    void sendsMails() {
        var slug = slug();
        var made = send(HttpRequest.newBuilder(uri("/api/meetups/" + slug + "/rsvps"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\":\"Anaïs Roy\",\"email\":\"anais@example.org\",\"locale\":\"fr\"}", UTF_8)));
        assertThat(made.statusCode()).isEqualTo(201);
        manageUrl = text(made, MANAGE_URL);
        assertThat(manageUrl).startsWith("http://localhost:" + port + "/");
        awaitMail();
    }

    @Test
    @Order(4)
    void refusesSecondProcessOnSameFolder() {
        var second = StandaloneProcess.start(data, FreePorts.any());
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).isEqualToIgnoringNewLines("Roadshow is already running on " + data);
    }

    @Test
    @Order(5)
    void reportsPortInUse(@TempDir Path other) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var second = StandaloneProcess.start(other.resolve("data"), taken.getLocalPort());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort() + " is taken");
            assertThat(second.postgres()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void stopsDespiteOpenStream() throws IOException, InterruptedException {
        var live = client.send(
                HttpRequest.newBuilder(uri("/meetups/" + slug() + "/live"))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(live.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        var postgres = roadshow.postgres().orElseThrow();
        assertThat(roadshow.stop()).isZero();
        awaitEnd(postgres);
        // Spring's message after a timeout of the page.
        assertThat(data.resolve("logs/roadshow.log")).content().doesNotContain("Graceful shutdown aborted");
        assertThat(roadshow.output().lines()).hasSize(1);
        live.body().close();
    }

    @Test
    @Order(7)
    void restartsWithAllDataAndEndsWithParent() {
        roadshow = StandaloneProcess.startByAnother(data, port).awaitReady();
        knowsTheRsvp();
        awaitMail();
        var jvm = roadshow.jvm();
        var postgres = roadshow.postgres().orElseThrow();
        roadshow.kill();
        awaitEnd(jvm);
        awaitEnd(postgres);
    }

    @Test
    @Order(8)
    void restartsAfterKill() {
        roadshow = StandaloneProcess.start(data, port).awaitReady();
        var orphan = roadshow.postgres().orElseThrow();
        roadshow.kill();
        assertThat(orphan.isAlive()).isTrue();
        roadshow = StandaloneProcess.start(data, port).awaitReady();
        awaitEnd(orphan);
        knowsTheRsvp();
        awaitMail();
    }

    /** A process that was not reaped yet still has an id, but no program. */
    private static void awaitEnd(ProcessHandle process) {
        var end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && process.info().command().isPresent()) {
            assertThat(Instant.now()).isBefore(end);
            StandaloneProcess.pause();
        }
    }

    private void knowsTheRsvp() {
        assertThat(get("/api" + manageUrl.substring(manageUrl.indexOf("/meetups")))
                        .body())
                .contains("\"status\"");
    }

    private void awaitMail() {
        var end = Instant.now().plus(PATIENCE);
        var mails = get("/mailbox/api/messages?to=anais@example.org");
        while (!mails.body().contains("\"id\"") && Instant.now().isBefore(end)) {
            StandaloneProcess.pause();
            mails = get("/mailbox/api/messages?to=anais@example.org");
        }
        assertThat(mails.body()).contains("anais@example.org", "\"messageId\"");
    }

    private String slug() {
        return text(get("/api/meetups?when=upcoming"), Pattern.compile("\"slug\":\"([^\"]+)\""));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port).resolve(path);
    }

    private static String text(HttpResponse<String> answer, Pattern pattern) {
        var found = pattern.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }
}
