package ca.roadshow.benchmark;

import ca.roadshow.benchmark.report.MarkdownReport;
import ca.roadshow.benchmark.report.Results;
import ca.roadshow.benchmark.report.Target;
import ca.roadshow.benchmark.rush.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures the time of {@code mvn -Prun} with compiled code until its ready line, and the memory once the pages have been opened.
 * Writes its own report, {@code start.md}, because it takes only a minute or two and runs more often than the rest.
 */
final class StartScenario {

    private static final int MUST_START_WITHIN_SECONDS = 30;
    private static final double AT_MOST_GIGABYTES = 1.2;
    private static final double THOUSAND = 1_000;
    private static final Duration REST = Duration.ofSeconds(10);

    private final Options options;
    private final Results results;
    private final Results own = new Results();

    StartScenario(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    void run() throws IOException, InterruptedException {
        var machine = new LinkedHashMap<>(Machine.alone());
        machine.put("Maven on", options.mavenJava());
        measure(machine);
        Files.createDirectories(options.report());
        Files.writeString(options.report().resolve("start.md"), MarkdownReport.ofTheStart(machine, own));
    }

    private void measure(Map<String, String> machine) throws IOException, InterruptedException {
        var folder = options.data().resolve("start");
        Files.createDirectories(folder);
        // Not counted, because this run compiles the code.
        note("first start, which creates the data and the demonstration", seconds(once(folder, new ArrayList<>())));
        var starts = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (var round = 0; round < options.rounds(); round++) {
            starts.add(once(folder, memory));
        }
        machine.put("run", "%d starts with the data of the first start".formatted(options.rounds()));
        add(Target.under(
                "`mvn -Prun` with compiled code until the ready line",
                " s",
                Spread.of(starts),
                MUST_START_WITHIN_SECONDS));
        if (!memory.isEmpty()) {
            add(Target.under("resident memory of all processes", " GB", Spread.of(memory), AT_MOST_GIGABYTES));
        }
    }

    private double once(Path folder, List<Double> memory) throws IOException, InterruptedException {
        try (var roadshow = new RunningRoadshow(options.maven(), options.repository(), folder.resolve("data"))) {
            roadshow.visit();
            if (ProcessMemory.isKnownHere()) {
                TimeUnit.SECONDS.sleep(REST.toSeconds());
                memory.add(ProcessMemory.megabytes(roadshow.processes().toList()) / THOUSAND);
            }
            return roadshow.untilReady().toMillis() / THOUSAND;
        }
    }

    private static String seconds(double seconds) {
        return "%.1f s".formatted(seconds);
    }

    private void add(Target target) {
        results.add(target);
        own.add(target);
    }

    private void note(String figure, String value) {
        results.note(figure, value);
        own.note(figure, value);
    }
}
