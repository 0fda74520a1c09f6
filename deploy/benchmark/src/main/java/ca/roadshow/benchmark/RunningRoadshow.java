package ca.roadshow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The whole product, started with {@code mvn -Prun} in the repository. */
final class RunningRoadshow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String READY = "Roadshow is ready";
    private static final List<String> PAGES = List.of("/", "/cfps", "/subscriptions", "/sign-in", "/mailbox");

    private final Process maven;
    private final Path data;
    private final Path output;
    private final int port;
    private final Duration untilReady;

    /** Returns when the ready line is printed. */
    RunningRoadshow(Path maven, Path repository, Path data) throws IOException, InterruptedException {
        this.data = data;
        this.port = FreePorts.any();
        this.output = data.resolveSibling(data.getFileName() + ".out");
        var began = System.nanoTime();
        this.maven = new ProcessBuilder(
                        maven.resolve("bin").resolve("mvn").toString(),
                        "-B",
                        "-Prun",
                        "-Droadshow.port=" + port,
                        "-Droadshow.data=" + data)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        awaitReady();
        this.untilReady = Duration.ofNanos(System.nanoTime() - began);
    }

    private void awaitReady() throws IOException, InterruptedException {
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output, UTF_8).contains(READY)) {
            if (!maven.isAlive() || System.nanoTime() > giveUpAt) {
                close();
                throw new IllegalStateException("mvn -Prun did not become ready; see " + output);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    Duration untilReady() {
        return untilReady;
    }

    /** Opens the public pages in both languages, so that memory includes what a first visit loads. */
    void visit() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                for (var language : List.of("en", "fr")) {
                    var address = URI.create("http://localhost:" + port + page + "?lang=" + language);
                    var status = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode();
                    if (status != 200) {
                        throw new IllegalStateException(page + " answers " + status);
                    }
                }
            }
        }
    }

    /** The product's JVM and every PostgreSQL process, without Maven, which only waits. */
    Stream<ProcessHandle> processes() throws IOException {
        var postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        var postgres = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.of(Stream.of(product()), Stream.of(postgres), postgres.descendants())
                .flatMap(each -> each);
    }

    ProcessHandle product() {
        return maven.descendants()
                .filter(each -> ProcessMemory.commandLine(each).contains("ca.roadshow.standalone.Standalone"))
                .findFirst()
                .orElseThrow();
    }

    /** Like Ctrl-C: the product ends with Maven. */
    @Override
    public void close() {
        var all = maven.descendants().toList();
        maven.destroy();
        Stream.concat(Stream.of(maven.toHandle()), all.stream())
                .forEach(each -> each.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join());
    }
}
