package ca.roadshow.web.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ca.roadshow.testkit.RealParts;
import ca.roadshow.web.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;

class LiveUpdatesIT {

    private final String url = RealParts.postgres().newDatabase("live");
    private final DriverManagerDataSource database = new DriverManagerDataSource(
            url, RealParts.postgres().username(), RealParts.postgres().password());
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final ServletWebServerApplicationContext service = start();
    private final LiveUpdates updates = service.getBean(LiveUpdates.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void notifiesReadersOfTopicAtCommit() throws IOException {
        try (var first = read("meetup-1");
                var second = read("meetup-2")) {
            LiveUpdates.announce(jdbc, "meetup/meetup-1");

            await().atMost(Duration.ofSeconds(60)).until(() -> first.heard("event:changed"));
            awaitHeartbeats(second);
            assertThat(second.heard("event:changed")).isFalse();
        }
    }

    @Test
    void sendsNothingAfterRollback() throws IOException {
        try (var reader = read("meetup-1")) {
            new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(transaction -> {
                LiveUpdates.announce(new JdbcTemplate(database), "meetup/meetup-1");
                transaction.setRollbackOnly();
            });

            awaitHeartbeats(reader);
            assertThat(reader.heard("event:changed")).isFalse();
        }
    }

    @Test
    void notifiesReaderWhoConnectsShortlyAfterChange() throws IOException {
        try (var early = read("meetup-1")) {
            LiveUpdates.announce(jdbc, "meetup/meetup-1");
            await().atMost(Duration.ofSeconds(60)).until(() -> early.heard("event:changed"));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> updates.open() == 0);

        try (var late = open("meetup-1");
                var other = open("meetup-2")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> late.heard("event:changed"));
            awaitHeartbeats(other);
            assertThat(other.heard("event:changed")).isFalse();
        }
    }

    @Test
    void reconnectsAndNotifiesAllReaders() throws IOException {
        try (var reader = read("meetup-1")) {
            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name ="
                            + " 'roadshow-notices'")
                    .query()
                    .listOfRows();
            await().atMost(Duration.ofSeconds(60)).until(() -> reader.heard("event:changed"));
            reader.forget();

            LiveUpdates.announce(jdbc, "meetup/meetup-1");

            await().atMost(Duration.ofSeconds(60)).until(() -> reader.heard("event:changed"));
        }
    }

    @Test
    void limitsReadersAndFreesPlaces() throws IOException {
        try (var staying = read("meetup-1")) {
            var leaving = read("meetup-1");
            updates.subscribe("meetup/meetup-1", from("203.0.113.1"));

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> updates.subscribe("meetup/meetup-1", from("203.0.113.2")))
                    .extracting(ProblemException::status)
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            leaving.close();
            await().atMost(Duration.ofSeconds(60)).until(() -> updates.open() == 2);
            assertThat(staying.heard("end")).isFalse();
        }
    }

    @Test
    void limitsReadersByNetworkAddress() throws IOException {
        updates.subscribe("meetup/meetup-1", from("2001:db8::1"));
        updates.subscribe("meetup/meetup-1", from("2001:db8::2"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> updates.subscribe("meetup/meetup-1", from("2001:db8::3")))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
                    assertThat(refusal.headers().getFirst("Retry-After")).isEqualTo("30");
                });
        try (var other = read("meetup-1")) {
            assertThat(other.heard("end")).isFalse();
        }
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest("GET", "/live/meetup-1");
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void answersHeadWithHeaders() throws Exception {
        var head = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + requireNonNull(service.getWebServer()).getPort() + "/live/meetup-1"))
                .HEAD()
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (var turn = 0; turn < 5; turn++) {
                var answer = client.send(head, BodyHandlers.discarding());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            }
        }
        assertThat(updates.open()).isZero();
    }

    @Test
    void spreadsFetchesAndReconnections() throws IOException {
        try (var first = read("meetup-1");
                var second = read("meetup-1")) {
            LiveUpdates.announce(jdbc, "meetup/meetup-1");

            await().atMost(Duration.ofSeconds(60)).until(() -> first.heard("data:5") && second.heard("data:5"));
        }
    }

    @Test
    void doesNotDelayShutdown() throws IOException {
        try (var reader = read("meetup-1")) {
            service.close();

            await().atMost(Duration.ofSeconds(60)).until(() -> reader.heard("end"));
            assertThat(listeners()).isZero();
        }
    }

    /** Opens a reader after the service listens, and drops what was sent while both started. */
    private StreamReader read(String meetup) throws IOException {
        await().atMost(Duration.ofSeconds(60)).until(() -> listeners() == 1);
        var before = updates.open();
        var reader = open(meetup);
        await().atMost(Duration.ofSeconds(60)).until(() -> updates.open() == before + 1);
        awaitHeartbeats(reader);
        reader.forget();
        return reader;
    }

    private StreamReader open(String meetup) throws IOException {
        return new StreamReader(requireNonNull(service.getWebServer()).getPort(), "/live/" + meetup);
    }

    private static void awaitHeartbeats(StreamReader reader) {
        var before = reader.heartbeats();
        await().atMost(Duration.ofSeconds(60)).until(() -> reader.heartbeats() > before + 4);
    }

    private int listeners() {
        return jdbc.sql("select count(*) from pg_stat_activity where application_name = 'roadshow-notices'"
                        + " and datname = current_database() and state = 'idle'")
                .query(Integer.class)
                .single();
    }

    private ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(LiveApplication.class)
                .properties("spring.config.name=roadshow-web,demo")
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + RealParts.postgres().username(),
                        "--spring.datasource.password=" + RealParts.postgres().password(),
                        "--roadshow.web.live.max-emitters=3",
                        "--roadshow.web.live.max-by-address=2",
                        "--roadshow.web.live.heartbeat=100ms");
    }
}
