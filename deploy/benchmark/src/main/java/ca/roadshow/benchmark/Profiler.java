package ca.roadshow.benchmark;

import ca.roadshow.benchmark.report.Profile;
import ca.roadshow.benchmark.report.Profile.Share;
import ca.roadshow.embedded.PostgresLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Samples the JVM by JFR and PostgreSQL's sessions while something runs. */
final class Profiler {

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration EVERY = Duration.ofMillis(10);
    private static final int LARGEST = 8;

    /** A sample is counted for the first of these that occurs in its stack, from the top. */
    private static final List<String> LIBRARIES = List.of(
            "ca.roadshow",
            "org.axonframework",
            "org.postgresql",
            "com.zaxxer.hikari",
            "com.google.crypto.tink",
            "tools.jackson",
            "org.hibernate.validator",
            "org.apache.kafka",
            "kafka",
            "org.apache.tomcat",
            "org.apache.coyote",
            "org.apache.catalina",
            "org.springframework",
            "org.subethamail",
            "org.eclipse.angus",
            "jakarta.mail",
            "ch.qos.logback",
            "ch.digitalfondue.mjml4j",
            "org.thymeleaf",
            "jdk.internal.net.http");

    private final Path folder;
    private final String databaseUrl;
    private final PostgresLogin login;
    private int profiles;

    Profiler(Path folder, String databaseUrl, PostgresLogin login) {
        this.folder = folder;
        this.databaseUrl = databaseUrl;
        this.login = login;
    }

    Profile of(String what, Callable<?> round) throws Exception {
        var file = folder.resolve("profile-" + profiles++ + ".jfr");
        try (var recording = new Recording();
                var waits = new DatabaseWaits(databaseUrl, login)) {
            recording.enable(SAMPLE).withPeriod(EVERY);
            recording.start();
            round.call();
            recording.stop();
            recording.dump(file);
            return profile(what, file, Instant.MIN, Instant.MAX, waits.counts());
        }
    }

    /**
     * @param since ignores earlier samples
     * @param until ignores later samples
     */
    static Profile profile(String what, Path file, Instant since, Instant until, Map<String, Long> waits) {
        var libraries = new TreeMap<String, Long>();
        var methods = new TreeMap<String, Long>();
        for (var event : samples(file, since, until)) {
            var frames = event.getStackTrace().getFrames();
            libraries.merge(libraryOf(frames), 1L, Long::sum);
            methods.merge(nameOf(frames.getFirst()), 1L, Long::sum);
        }
        return new Profile(what, largest(libraries), largest(methods), largest(waits));
    }

    private static List<RecordedEvent> samples(Path file, Instant since, Instant until) {
        try {
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(SAMPLE))
                    .filter(event -> event.getStartTime().isAfter(since))
                    .filter(event -> event.getStartTime().isBefore(until))
                    .filter(event -> event.getStackTrace() != null
                            && !event.getStackTrace().getFrames().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String libraryOf(List<RecordedFrame> frames) {
        return frames.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .flatMap(type -> LIBRARIES.stream().filter(library -> type.startsWith(library + ".")))
                .findFirst()
                .orElse("the rest of the JVM");
    }

    private static String nameOf(RecordedFrame frame) {
        var type = frame.getMethod().getType().getName();
        return "`" + type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName() + "`";
    }

    private static List<Share> largest(Map<String, Long> counts) {
        var all =
                Math.max(1, counts.values().stream().mapToLong(Long::longValue).sum());
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(LARGEST)
                .map(entry -> new Share(entry.getKey(), 100.0 * entry.getValue() / all))
                .toList();
    }
}
