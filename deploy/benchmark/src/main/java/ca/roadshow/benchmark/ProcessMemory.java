package ca.roadshow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a process's memory from {@code /proc} on Linux. */
final class ProcessMemory {

    private static final long KILOBYTES = 1_000;
    private static final double KIBIBYTE = 1.024;

    private ProcessMemory() {}

    static boolean isKnownHere() {
        return Files.isReadable(Path.of("/proc/self/smaps_rollup"));
    }

    /**
     * The total resident memory in MB, each shared page counted once (PSS). PostgreSQL's processes share most of their memory,
     * which a sum of resident sizes would count several times.
     */
    static long megabytes(List<ProcessHandle> processes) {
        var kibibytes =
                processes.stream().mapToLong(ProcessMemory::proportional).sum();
        return Math.round(kibibytes * KIBIBYTE / KILOBYTES);
    }

    private static long proportional(ProcessHandle process) {
        try {
            return Files.readAllLines(file(process, "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            if (!process.isAlive()) {
                return 0;
            }
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if the process has ended. */
    static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(file(process, "cmdline"), UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    private static Path file(ProcessHandle process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }
}
