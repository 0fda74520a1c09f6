package ca.roadshow.benchmark;

import ca.roadshow.benchmark.product.Registration;
import ca.roadshow.benchmark.report.MarkdownReport;
import ca.roadshow.benchmark.report.Plot;
import ca.roadshow.benchmark.report.Results;
import ca.roadshow.benchmark.rush.HttpEntry;
import ca.roadshow.benchmark.rush.Rush;
import ca.roadshow.registration.RegistrationApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Runs the scenarios and writes the reports, for {@code mvn -Pbenchmark}. */
public final class Benchmark {

    private interface Step {

        void run() throws Exception;
    }

    /** A scenario that writes a report of its own. */
    private interface Apart {

        Results run(Stage stage, Options options) throws Exception;
    }

    private final Options options;
    private final Stage stage;
    private final Results results;
    private final String product;
    private final String peer;
    private final Profiler profiler;

    private Benchmark(Options options, Stage stage, Results results) {
        this.options = options;
        this.stage = stage;
        this.results = results;
        this.product = stage.database("registration");
        this.peer = stage.database("peer");
        this.profiler = new Profiler(options.data(), product, stage.postgres().login());
    }

    public static void main(String[] arguments) throws Exception {
        // Must be set before Axon's classes are loaded: otherwise every context with Axon would call an update service.
        System.setProperty("axoniq.update-checker.disabled", "true");
        // Logging is set up once. Spring would set it up again for each context.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "benchmark/logback.xml");
        var options = Options.given();
        delete(options.data());
        System.setProperty(
                "benchmark.log", options.data().resolve("benchmark.log").toString());
        var started = System.nanoTime();
        var results = new Results();
        try {
            step(options, "start", () -> new StartScenario(options, results).run());
            step(options, "newsletter", () -> runApart("newsletter", options, NewsletterScenario::run));
            step(options, "reviews", () -> runApart("reviews", options, ReviewsScenario::run));
            step(options, "last-minute", () -> runApart("last-minute", options, LastMinuteScenario::run));
            if (options.writesMainReport()) {
                runOnStage(options, results);
            }
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1); // Threads that still run must not keep a failed run alive.
        }
        System.out.printf(
                "Done in %d s%n", Duration.ofNanos(System.nanoTime() - started).toSeconds());
        System.exit(0);
    }

    private static void runOnStage(Options options, Results results) throws Exception {
        try (var stage = new Stage(options.data())) {
            new Benchmark(options, stage, results).run();
        }
    }

    /**
     * Runs a scenario on its own database and broker, and before the others, whose services would use the same cores.
     */
    private static void runApart(String name, Options options, Apart scenario) throws Exception {
        try (var stage = new Stage(options.data().resolve(name))) {
            var _ = scenario.run(stage, options);
        }
    }

    private void run() throws Exception {
        var machine = Machine.described(run(options), product, stage.postgres().login());
        try (var sides = new Sides(options, stage.settings(product), stage.settings(peer))) {
            withoutHttp(sides);
            step("http", () -> new HttpScenario(options, sides, profiler, results).run());
            step("memory", () -> memory(sides));
        }
        step("mails", () -> PromotionScenario.run(stage, options, profiler, results));
        step("rebuild", () -> RebuildScenario.run(stage, options, profiler, results));
        Files.createDirectories(options.report());
        Files.writeString(options.report().resolve("report.md"), new MarkdownReport(machine, results).text());
        Plot.write(results.rates(), options.report().resolve("report.png"));
    }

    private static String run(Options options) {
        return "%,d RSVPs by %d clients for %d seats, %d rounds a side, %,d events in the rebuild%s"
                .formatted(
                        options.rsvps(),
                        options.clients(),
                        options.seats(),
                        options.rounds(),
                        options.events(),
                        options.isWhole() ? "" : " — **a shortened run: not to be quoted**");
    }

    private void withoutHttp(Sides sides) throws Exception {
        var scenarios = new SeatScenarios(options, sides, profiler, results);
        step("hot", scenarios::hotMeetup);
        step("many", scenarios::manyMeetups);
        step("full", scenarios::fullMeetup);
        step("sealing", scenarios::sealing);
        step("replicas", () -> {
            try (var other = Registration.start(stage.settings(product))) {
                scenarios.twoReplicas(other);
            }
        });
        step("bare", () -> scenarios.bareInserts(peer, stage.postgres().login(), bytesOfAnEvent(sides)));
    }

    /** Returns the size of the data and metadata that the product stores for an RSVP. */
    private static int bytesOfAnEvent(Sides sides) throws InterruptedException {
        sides.ours(sides.product().commands(), 1).of(1);
        return sides.product()
                .jdbc()
                .sql("select max(octet_length(payload) + octet_length(metadata)) from domainevententry"
                        + " where payloadtype = 'meetup.seat-confirmed'")
                .query(Integer.class)
                .single();
    }

    private void memory(Sides sides) throws Exception {
        var meetup = sides.product().schedule(sides.nextSlug(), options.seats());
        sides.product().processors().start();
        sides.product().processors().awaitCaughtUp();
        sides.product().processors().stop();
        try (var service = ServiceProcess.start(
                RegistrationApplication.class,
                "512m",
                List.of(),
                stage.settings(product),
                options.data().resolve("service.log"))) {
            service.awaitReady();
            new Rush(new HttpEntry(service.origin()), List.of(meetup), options.clients()).of(options.rsvps());
            results.note(
                    "memory of the registration service alone after %,d RSVPs over HTTP".formatted(options.rsvps()),
                    service.afterCollection().toString());
        }
    }

    private void step(String name, Step step) throws Exception {
        step(options, name, step);
    }

    private static void step(Options options, String name, Step step) throws Exception {
        if (options.runs(name)) {
            var started = System.nanoTime();
            step.run();
            System.out.printf(
                    "%-10s %4d s%n",
                    name, Duration.ofNanos(System.nanoTime() - started).toSeconds());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
