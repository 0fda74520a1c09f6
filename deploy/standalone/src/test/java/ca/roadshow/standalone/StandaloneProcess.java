package ca.roadshow.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the product in another process, in the same way as {@code mvn -Prun}. It ends with this JVM at the latest. */
public final class StandaloneProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path data;
    private final Path output;

    private StandaloneProcess(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    public static StandaloneProcess start(Path data, int port, String... options) {
        return start(List.of(), data, port, options);
    }

    /** Starts it through a shell, which can be killed like Maven. */
    static StandaloneProcess startByAnother(Path data, int port) {
        return start(List.of("sh", "-c", "\"$@\"; exit $?", "sh"), data, port);
    }

    private static StandaloneProcess start(List<String> starter, Path data, int port, String... options) {
        var command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-Droadshow.port=" + port, "-Droadshow.data=" + data));
        command.add("-Droadshow.stop-with-parent=true");
        command.addAll(List.of(options));
        command.addAll(List.of("-classpath", classPath(), Standalone.class.getName()));
        try {
            Files.createDirectories(data.getParent());
            var output = Files.createTempFile(data.getParent(), "standalone-", ".out");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new StandaloneProcess(process, data, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surefire may have replaced the class path by a jar with a manifest. */
    private static String classPath() {
        return System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"));
    }

    public StandaloneProcess awaitReady() {
        var end = Instant.now().plus(PATIENCE);
        while (!output().contains("Roadshow is ready")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("It did not become ready:\n" + output());
            }
            pause();
        }
        return this;
    }

    String output() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Requests a stop, like Ctrl-C, and waits for the end. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The JVM of the product, whichever process started it. */
    ProcessHandle jvm() {
        return process.children().findFirst().filter(child -> isJava(child)).orElse(process.toHandle());
    }

    /** The process of PostgreSQL, which survives a kill of the JVM. */
    Optional<ProcessHandle> postgres() {
        try {
            var pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("java"))
                .isPresent();
    }
}
