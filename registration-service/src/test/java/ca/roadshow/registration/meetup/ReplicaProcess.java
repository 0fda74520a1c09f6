package ca.roadshow.registration.meetup;

import ca.roadshow.embedded.FreePorts;
import ca.roadshow.registration.RegistrationApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.core.env.Environment;

/** Runs another replica of the service in its own process, with the database and broker of a test's context. */
final class ReplicaProcess implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "roadshow.events.network-secret",
            "roadshow.events.master-key",
            "roadshow.link-secret",
            "roadshow.base-url",
            "roadshow.web.form.minimum-time");

    private final Process process;
    private final int port;

    private ReplicaProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when the replica answers requests. */
    static ReplicaProcess start(Environment like, Path log) throws IOException {
        var port = FreePorts.any();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                RegistrationApplication.class.getName(),
                "--server.port=" + port,
                "--roadshow.limits.rsvp-by-origin.amount=1000000"));
        SHARED.forEach(name ->
                Stream.ofNullable(like.getProperty(name)).forEach(value -> command.add("--" + name + "=" + value)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var replica = new ReplicaProcess(process, port);
        try (var http = HttpClient.newHttpClient()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> http.send(
                                            HttpRequest.newBuilder(replica.uri("/api/meetups"))
                                                    .build(),
                                            BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
        return replica;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Kills the process like {@code kill -9}: no shutdown runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
