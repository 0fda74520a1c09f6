package ca.roadshow.benchmark;

import ca.roadshow.benchmark.rush.HttpEntry;
import ca.roadshow.benchmark.rush.SeatEntry;
import ca.roadshow.registration.RegistrationApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The registration service alone in a process of its own, so that its memory is its own. */
final class ServiceMemory implements AutoCloseable {

    private static final String HEAP = "512m";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final String origin;

    ServiceMemory(Map<String, Object> settings, Path log) throws IOException {
        port = Integer.parseInt(String.valueOf(settings.get("server.port")));
        origin = "http://127.0.0.1:" + port;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-classpath",
                System.getProperty("java.class.path"),
                RegistrationApplication.class.getName()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    SeatEntry entry() {
        return new HttpEntry(origin);
    }

    /** Until it takes connections. */
    void awaitReady() throws InterruptedException {
        var giveUpAt = Instant.now().plus(PATIENCE);
        while (!listens()) {
            if (!process.isAlive() || Instant.now().isAfter(giveUpAt)) {
                throw new IllegalStateException("The service did not start; its log is beside the data");
            }
            Thread.sleep(100);
        }
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    /** Resident memory and what is left of the heap after a collection, in MB. */
    String afterCollection() throws IOException, InterruptedException {
        run("GC.run");
        var heap = run("GC.heap_info");
        var resident = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
        return "%d MB resident; heap: %s (largest %s)".formatted(resident, used(heap), HEAP);
    }

    private static String used(String heap) {
        return Stream.of(heap.split("\n"))
                .filter(line -> line.contains("used "))
                .findFirst()
                .map(line -> line.replaceAll(".*used (\\d+)K.*", "$1"))
                .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                .orElse("?");
    }

    private String run(String diagnostic) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var run = new ProcessBuilder(jcmd, Long.toString(process.pid()), diagnostic)
                .redirectErrorStream(true)
                .start();
        var output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor();
        return output;
    }

    @Override
    public void close() {
        process.destroy();
        var _ = process.onExit()
                .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
