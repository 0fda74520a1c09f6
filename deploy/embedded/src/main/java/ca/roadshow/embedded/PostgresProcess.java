package ca.roadshow.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process in PostgreSQL's {@code postmaster.pid}. It survives a kill of the JVM that started it. */
record PostgresProcess(ProcessHandle process, Path data) {

    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Optional<PostgresProcess> on(Path data) {
        return pid(data)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServerOn(process, data))
                .map(process -> new PostgresProcess(process, data));
    }

    /**
     * Deletes a pid file whose process id now belongs to another program. Otherwise, PostgreSQL would refuse to start.
     */
    static void forgetStranger(Path data) {
        var alive = pid(data).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (alive.filter(process -> !isServerOn(process, data)).isPresent()) {
            forgetPid(data);
        }
    }

    private static void forgetPid(Path data) {
        try {
            Files.deleteIfExists(pidFile(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops PostgreSQL in its “fast” mode: running transactions are rolled back, and a checkpoint is written. */
    void stopFast() {
        log.warn("Stopping the PostgreSQL process {} that was left running on {}", process.pid(), data);
        if (OperatingSystem.HERE == OperatingSystem.WINDOWS) {
            endOnWindows();
            return;
        }
        signal("INT");
        if (!endsWithin(PATIENCE)) {
            signal("QUIT");
            if (!endsWithin(PATIENCE)) {
                throw new IllegalStateException(
                        "PostgreSQL process " + process.pid() + " on " + data + " does not stop");
            }
        }
    }

    /** Windows has no signals, so ends the processes. The next start recovers from the write-ahead log. */
    private void endOnWindows() {
        var all = Stream.concat(process.descendants(), Stream.of(process)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each ->
                each.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
        forgetPid(data);
    }

    private boolean endsWithin(Duration patience) {
        var end = Instant.now().plus(patience);
        // Waits for the deletion of the file, like pg_ctl: it is deleted last, and a process that was not reaped would
        // look alive for ever.
        while (process.isAlive() && Files.exists(pidFile(data))) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isServerOn(ProcessHandle process, Path data) {
        var working = Path.of("/proc", Long.toString(process.pid()), "cwd");
        var program = process.info().command().map(Path::of).map(Path::getFileName);
        var server = OperatingSystem.HERE.program("postgres");
        if (program.isPresent() && !program.get().toString().equals(server)) {
            return false;
        }
        if (OperatingSystem.HERE == OperatingSystem.WINDOWS) {
            // Windows hides arguments and folders of other processes, so only the program's name is checked.
            return program.isPresent();
        }
        try {
            // The working directory of a server is its data directory. Without /proc, its arguments contain the
            // directory.
            return Files.exists(working)
                    ? Files.isSameFile(working, data)
                    : List.of(process.info().arguments().orElse(new String[0])).contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static Optional<Long> pid(Path data) {
        try {
            return Files.readAllLines(pidFile(data)).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,9}"))
                    .map(Long::valueOf);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }
}
