package ca.roadshow.benchmark;

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
import java.util.regex.Pattern;

/** Runs one service in its own process, so that its memory can be measured. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * @param resident in MB
     * @param heap used heap after a garbage collection, in MB
     * @param largest the largest heap that the process may use, as given to the JVM
     */
    record Memory(long resident, long heap, String largest) {

        @Override
        public String toString() {
            return "%d MB resident; heap: %d MB (largest %s)".formatted(resident, heap, largest);
        }
    }

    /** One match for each generation of the heap. */
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final int port;
    private final String heap;

    private ServiceProcess(Process process, int port, String heap) {
        this.process = process;
        this.port = port;
        this.heap = heap;
    }

    /**
     * @param application its main class
     * @param heap the largest heap, such as {@code 512m}
     * @param flags more flags of the JVM
     */
    static ServiceProcess start(
            Class<?> application, String heap, List<String> flags, Map<String, Object> settings, Path log)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-classpath",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"))));
        command.addAll(command.size() - 2, flags);
        command.add(application.getName());
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServiceProcess(process, Integer.parseInt(String.valueOf(settings.get("server.port"))), heap);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits until the service accepts connections. */
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

    Memory afterCollection() throws IOException, InterruptedException {
        run("GC.run");
        var left = USED.matcher(run("GC.heap_info").replaceAll("(?m)^ *(Metaspace|class space).*$", ""))
                        .results()
                        .mapToLong(generation -> Long.parseLong(generation.group(1)))
                        .sum()
                / 1024;
        var resident = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
        return new Memory(resident, left, heap);
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
