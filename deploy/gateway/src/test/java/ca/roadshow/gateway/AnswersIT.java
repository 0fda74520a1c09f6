package ca.roadshow.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayUnderTest
class AnswersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private StubService registration;

    private GatewayCalls gateway;

    @BeforeEach
    void callsFromOutside() {
        gateway = new GatewayCalls(port);
    }

    @Test
    void returnsResponsesUnchanged() {
        var answer = gateway.get("/meetups/headers?lang=en");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("made");
        var headers = answer.headers();
        assertThat(headers.allValues("Set-Cookie"))
                .containsExactly("seat=12; Path=/; HttpOnly", "lang=fr; Path=/", StubService.SIGN_IN);
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'");
        assertThat(headers.allValues("Content-Language")).containsExactly("fr-CA");
        assertThat(headers.allValues("X-Own")).containsExactly("kept");
        assertThat(headers.allValues("X-Frame-Options")).isEmpty();
    }

    @Test
    void returnsRedirects() {
        var answer = gateway.get("/meetups/moved");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/meetups/new-home");
    }

    @Test
    void returnsServicesRefusalOfLargeBody() {
        var answer = gateway.send(gateway.request("/api/meetups/large", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("a".repeat(2_000_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("said-by-the-service");
    }

    @Test
    void refusesBodyAboveItsOwnLimit() {
        var answer = gateway.send(gateway.request("/api/meetups/large", "Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[11_000_000]))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("request.too-large");
    }

    @Test
    void forwardsEventsAtOnce() throws IOException, InterruptedException {
        var answer = gateway.client()
                .send(
                        gateway.request("/meetups/live", "Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event:changed");
            assertThat(lines.readLine()).isEqualTo("data:1");
            // Longer than the timeout for the first byte.
            TimeUnit.MILLISECONDS.sleep(3_500);
            registration.events.release();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("event:changed");
            assertThat(lines.readLine()).isEqualTo("data:2");
        }
    }

    @Test
    void closesStreamWhenReaderLeaves() throws IOException, InterruptedException {
        var answer = gateway.client().send(gateway.request("/meetups/endless").build(), BodyHandlers.ofInputStream());
        assertThat(answer.body().read()).isEqualTo(':');
        answer.body().close();
        assertThat(registration.streamLeft.await(1, TimeUnit.MINUTES)).isTrue();
    }

    /** The stub sends its stream also in response to HEAD; the next request must get a usable connection. */
    @ParameterizedTest
    @ValueSource(strings = {"/meetups/endless", "/meetups/headers", "/meetups/moved"})
    void answersHeadWithoutBlockingConnection(String path) {
        for (var turn = 0; turn < 3; turn++) {
            var head = gateway.send(gateway.request(path).HEAD());
            assertThat(head.statusCode()).isBetween(200, 303);
            assertThat(head.body()).isEmpty();
            assertThat(gateway.get("/meetups").body()).startsWith("registration\nGET /meetups\n");
        }
    }
}
