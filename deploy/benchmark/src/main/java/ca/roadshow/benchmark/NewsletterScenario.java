package ca.roadshow.benchmark;

import ca.roadshow.benchmark.newsletter.BareLoop;
import ca.roadshow.benchmark.newsletter.Newcomers;
import ca.roadshow.benchmark.newsletter.Organizer;
import ca.roadshow.benchmark.newsletter.Readers;
import ca.roadshow.benchmark.newsletter.SmtpSink;
import ca.roadshow.benchmark.newsletter.Tally;
import ca.roadshow.benchmark.report.MarkdownReport;
import ca.roadshow.benchmark.report.Results;
import ca.roadshow.benchmark.report.Target;
import ca.roadshow.benchmark.rush.Spread;
import ca.roadshow.notifications.NotificationsApplication;
import ca.roadshow.testkit.SignedInPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * Sends one campaign from the whole notifications service, in a process of its own, to a local SMTP sink. After each part of it
 * the campaign is paused and the bare loop sends as many mails. Writes its own report, {@code newsletter.md}.
 */
final class NewsletterScenario {

    private static final String READERS = "readers.example";
    private static final String WARM_UP = "warm-up.example";
    private static final String HEAP = "256m";
    private static final int WARM_UP_SHARE = 4;

    /** The JVM needs about this many mails to compile the service's code. */
    private static final int MOST_WARM_UP = 50_000;

    private static final int COUNTS = 20;

    /** A longer campaign is cancelled; the figures are then those of the mails that were sent. */
    private static final Duration MOST = Duration.ofMinutes(12);

    private static final Duration MOST_BARE = Duration.ofSeconds(20);

    /** The campaign counts as paused after this time without a mail. */
    private static final Duration QUIET = Duration.ofMillis(1500);

    private static final Pattern LEFT_BY_COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Stage stage;
    private final Options options;
    private final String database;
    private final SmtpSink sink;
    private final ServiceProcess service;
    private final Readers readers;
    private final Organizer organizer;
    private final Newcomers newcomers;

    /** Newcomers during the bare loop, so that both sides have the same load. Their times are not reported. */
    private final Newcomers bareNewcomers;

    private final Results results = new Results();
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();
    private final List<Double> pauses = new ArrayList<>();
    private final List<Double> heaps = new ArrayList<>();
    private ProcessorTime campaignTime = ProcessorTime.NONE;
    private ProcessorTime bareTime = ProcessorTime.NONE;
    private long bareMails;
    private long campaignNanos;
    private long bareNanos;
    private Instant began = Instant.MAX;
    private Instant ended = Instant.MAX;
    private Map<String, Long> databaseWaits = Map.of();

    private NewsletterScenario(
            Stage stage, Options options, String database, SmtpSink sink, ServiceProcess service, Readers readers) {
        this.stage = stage;
        this.options = options;
        this.database = database;
        this.sink = sink;
        this.service = service;
        this.readers = readers;
        this.organizer = new Organizer(service.origin(), new SignedInPeople(readers.database(), Stage.BASE_URL));
        this.newcomers = new Newcomers(service.origin(), sink, options.newcomers(), "newcomers.example");
        this.bareNewcomers = new Newcomers(service.origin(), sink, options.newcomers(), "others.example");
    }

    /** Runs the scenario and returns its results. */
    static Results run(Stage stage, Options options) throws Exception {
        var database = stage.database("notifications");
        try (var sink = SmtpSink.start()) {
            var settings = settings(stage, options, database, sink);
            var samples = stage.folder("newsletter.jfr");
            var machine =
                    Machine.described(run(options), database, stage.postgres().login());
            NewsletterScenario scenario;
            try (var service = ServiceProcess.start(
                    NotificationsApplication.class,
                    HEAP,
                    flags(stage, samples),
                    settings,
                    stage.folder("notifications.log"))) {
                service.awaitReady();
                try (var readers = new Readers(settings)) {
                    scenario = new NewsletterScenario(stage, options, database, sink, service, readers);
                    scenario.measure();
                }
            }
            scenario.profile(samples);
            Files.createDirectories(options.report());
            Files.writeString(
                    options.report().resolve("newsletter.md"),
                    MarkdownReport.ofTheNewsletter(machine, scenario.results));
            return scenario.results;
        }
    }

    private static Map<String, Object> settings(Stage stage, Options options, String database, SmtpSink sink) {
        var settings = stage.settings(database);
        settings.put("spring.mail.port", sink.port());
        settings.put("roadshow.mail.workers", options.connections());
        settings.put("roadshow.mail.per-second", 100_000);
        settings.put("roadshow.limits.subscription-by-origin.amount", 1_000_000);
        settings.put("roadshow.limits.subscription-by-origin.per", "1s");
        return settings;
    }

    private static List<String> flags(Stage stage, Path samples) {
        return List.of(
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + stage.folder("gc.log"),
                "-XX:StartFlightRecording=filename=" + samples
                        + ",settings=none,+jdk.ExecutionSample#enabled=true,+jdk.ExecutionSample#period=20ms");
    }

    private static String run(Options options) {
        return "%,d recipients, %d connections, %d rounds a side, %,d subscribers in the count%s"
                .formatted(
                        options.recipients(),
                        options.connections(),
                        options.rounds(),
                        options.subscribers(),
                        options.isWholeNewsletter() ? "" : " — **a shortened run: not to be quoted**");
    }

    private void measure() throws Exception {
        readers.announceMeetups();
        var warmUp = Math.min(MOST_WARM_UP, Math.ceilDiv(options.recipients(), WARM_UP_SHARE));
        readers.subscribe(warmUp, "workshops", WARM_UP);
        readers.subscribe(options.recipients(), "newsletter", READERS);
        warmUp(warmUp);
        began = Instant.now();
        try (var waits = new DatabaseWaits(database, stage.postgres().login())) {
            campaign();
            databaseWaits = waits.counts();
        }
        ended = Instant.now();
        report();
        importFile();
        countAudiences();
    }

    /** Runs another campaign with newcomers, and the bare loop. They are not reported. */
    private void warmUp(int mails) throws Exception {
        var campaign = organizer.draft(List.of("workshops"), List.of(), null);
        organizer.post(campaign, "sending");
        var giveUpAt = System.nanoTime() + MOST.toNanos();
        new Newcomers(service.origin(), sink, options.newcomers(), "early.example")
                .comeUntil(() -> sink.tally(WARM_UP).mails() >= mails || System.nanoTime() > giveUpAt);
        awaitStatus(campaign, "SENT");
        bareLoop(WARM_UP).perSecond(2 * mails, MOST_BARE);
    }

    private void campaign() throws Exception {
        var campaign = organizer.draft(List.of("newsletter"), List.of(), null);
        var tally = sink.tally(READERS);
        var giveUpAt = System.nanoTime() + MOST.toNanos();
        var isOver = false;
        for (var round = 1; round <= options.rounds() && !isOver; round++) {
            var before = tally.mails();
            var goal = (long) options.recipients() * round / options.rounds();
            isOver = turn(campaign, round, Math.toIntExact(goal), giveUpAt);
            heaps.add((double) service.afterCollection().heap());
            var started = processorTime();
            var startedAt = System.nanoTime();
            var alreadySent = sink.tally(BareLoop.DOMAIN).mails();
            theirs.add(beside(
                    bareNewcomers, () -> bareLoop(READERS).perSecond(Math.max(1, tally.mails() - before), MOST_BARE)));
            bareTime = bareTime.plus(processorTime().minus(started));
            bareNanos += System.nanoTime() - startedAt;
            bareMails += sink.tally(BareLoop.DOMAIN).mails() - alreadySent;
        }
        check(campaign, tally);
        results.note("size of a mail", "%,d bytes".formatted(tally.averageBytes()));
    }

    /** Returns whether the campaign is over. */
    private boolean turn(String campaign, int round, int goal, long giveUpAt) throws Exception {
        var tally = sink.tally(READERS);
        var before = tally.mails();
        var processorBefore = processorTime();
        var started = System.nanoTime();
        return beside(newcomers, () -> {
            organizer.post(campaign, round == 1 ? "sending" : "resumption");
            await(() -> tally.mails() >= goal || System.nanoTime() > giveUpAt, MOST.plusMinutes(1));
            var isLast = goal == options.recipients() || !pause(campaign, tally);
            if (isLast) {
                awaitStatus(campaign, "SENT");
            } else if (System.nanoTime() > giveUpAt) {
                organizer.post(campaign, "cancellation");
                results.note("mails that were not sent in time", "%,d".formatted(options.recipients() - tally.mails()));
            }
            ours.add((tally.mails() - before) / ((tally.lastAt() - started) / 1e9));
            campaignTime = campaignTime.plus(processorTime().minus(processorBefore));
            campaignNanos += System.nanoTime() - started;
            return isLast || System.nanoTime() > giveUpAt;
        });
    }

    private static <T> T beside(Newcomers newcomers, Callable<T> work) throws Exception {
        var over = new AtomicBoolean();
        try (var others = Executors.newSingleThreadExecutor()) {
            Future<?> coming = others.submit(() -> {
                newcomers.comeUntil(over::get);
                return null;
            });
            T done;
            try {
                done = work.call();
            } finally {
                over.set(true);
            }
            coming.get();
            return done;
        }
    }

    /** Returns whether the campaign could be paused: false if it had ended. */
    private boolean pause(String campaign, Tally tally) throws InterruptedException {
        var pausedAt = System.nanoTime();
        if (!organizer.post(campaign, "pause")) {
            return false;
        }
        await(() -> System.nanoTime() - Math.max(tally.lastAt(), pausedAt) > QUIET.toNanos(), MOST);
        pauses.add(Math.max(0, tally.lastAt() - pausedAt) / 1e9);
        return true;
    }

    private ProcessorTime processorTime() {
        return ProcessorTime.now(service.handle(), database, stage.postgres().login());
    }

    private BareLoop bareLoop(String likeDomain) {
        return new BareLoop(
                sink.port(), options.connections(), sink.sample(likeDomain).orElseThrow());
    }

    /** Fails if a recipient was skipped or got the mail twice; the figures would then be meaningless. */
    private void check(String campaign, Tally tally) {
        var accepted = organizer.show(campaign).get("counts").get("accepted").asInt();
        if (tally.repeated() > 0
                || tally.recipients() != tally.mails()
                || accepted != tally.mails()
                || !readers.sentIds(campaign).equals(tally.messageIds())) {
            throw new IllegalStateException("The sink has %d mails to %d recipients, %d repeated; the ledger has %d"
                    .formatted(tally.mails(), tally.recipients(), tally.repeated(), accepted));
        }
        results.note("recipients who have the mail once, by sink and by ledger", "%,d".formatted(accepted));
    }

    private void report() throws IOException {
        results.add(Target.atLeast(
                "mails per second, compared with the bare loop", " × bare loop", Spread.ratio(ours, theirs), 0.5, 0.8));
        addTime("a request to confirm, during the campaign, p99", newcomers.confirmations());
        addTime("a welcome, during the campaign, p99", newcomers.welcomes());
        if (!pauses.isEmpty()) {
            results.add(Target.under("from “pause” to the last mail sent", " s", Spread.of(pauses), 1));
        }
        results.add(Target.under("heap after a full collection, after each part", " MB", Spread.of(heaps), 256));
        results.add(Target.under(
                "the same, last part compared with first", " × first", one(heaps.getLast() / heaps.getFirst()), 1.25));
        results.note("mails per second of the campaign", rounds(ours));
        results.note("mails per second of the bare loop", rounds(theirs));
        results.note(
                "mails to newcomers, p50",
                "%d ms the request to confirm, %d ms the welcome, of %,d each; %d failed"
                        .formatted(
                                newcomers.confirmations().getValueAtPercentile(50),
                                newcomers.welcomes().getValueAtPercentile(50),
                                newcomers.welcomes().getTotalCount(),
                                newcomers.failed()));
        var mails = Math.max(1, sink.tally(READERS).mails());
        results.note(
                "processor time for a mail of the campaign",
                "%d µs the service, %d µs PostgreSQL, %d µs the sink and the newcomers; %d µs the bare loop and the sink"
                        .formatted(
                                micros(campaignTime.service(), mails),
                                micros(campaignTime.database(), mails),
                                micros(campaignTime.here(), mails),
                                micros(bareTime.here(), Math.max(1, bareMails))));
        var longer = (double) campaignNanos / Math.max(1, bareNanos);
        results.note(
                "of these for newcomers and background work, as measured during the bare loop",
                "%.0f µs the service, %.0f µs PostgreSQL"
                        .formatted(
                                longer * micros(bareTime.service(), mails),
                                longer * micros(bareTime.database(), mails)));
        results.note("largest heap after any collection", "%d MB (largest allowed %s)".formatted(largestHeap(), HEAP));
    }

    private static long micros(Duration duration, long mails) {
        return duration.toNanos() / 1_000 / mails;
    }

    /** The service writes the samples when it ends. */
    private void profile(Path samples) {
        var missed = results.targets().stream()
                .filter(target -> !target.reachesAim())
                .findFirst();
        missed.ifPresent(target -> results.add(Profiler.profile("the campaign", samples, began, ended, databaseWaits)));
    }

    private void addTime(String what, Histogram milliseconds) {
        results.add(Target.under(what, " s", one(milliseconds.getValueAtPercentile(99) / 1e3), 2));
    }

    private static Spread one(double value) {
        return new Spread(value, value, value);
    }

    private static String rounds(List<Double> perSecond) {
        return String.join(
                " · ",
                perSecond.stream()
                        .map(rate -> String.format(Locale.ROOT, "%,.0f", rate))
                        .toList());
    }

    private long largestHeap() throws IOException {
        try (var lines = Files.lines(stage.folder("gc.log"))) {
            return lines.flatMap(line -> LEFT_BY_COLLECTION.matcher(line).results())
                    .mapToLong(found -> Long.parseLong(found.group(2)))
                    .max()
                    .orElse(0);
        }
    }

    /** Imports a file over HTTP. Every row is new and has a proof of consent. */
    private void importFile() throws InterruptedException {
        var rows = options.imported();
        var before = readers.subscribers();
        var started = System.nanoTime();
        var id = organizer.importFile(rows);
        await(() -> !organizer.showImport(id).get("status").asString().equals("RUNNING"), MOST);
        var seconds = (System.nanoTime() - started) / 1e9;
        var subscribed = organizer.showImport(id).get("subscribed").asInt();
        if (subscribed != rows) {
            throw new IllegalStateException("Of %d rows %d were imported".formatted(rows, subscribed));
        }
        await(() -> readers.subscribers() - before >= rows, MOST);
        results.add(Target.under("import of a file of %,d rows".formatted(rows), " s", one(seconds), 60));
        results.note(
                "until the list of subscribers contains every row",
                "%.1f s".formatted((System.nanoTime() - started) / 1e9));
    }

    /** Counts audiences over HTTP, as the page of a draft does. */
    private void countAudiences() {
        readers.fillUpTo(options.subscribers());
        readers.vacuum();
        count("the newsletter", organizer.draft(List.of("newsletter"), List.of(), null));
        count("the newsletter in French", organizer.draft(List.of("newsletter"), List.of(), "fr"));
        count("one city", organizer.draft(List.of(), List.of("ottawa"), null));
        count("three cities", organizer.draft(List.of(), List.of("ottawa", "montreal", "quebec"), null));
    }

    private void count(String audience, String campaign) {
        var milliseconds = new ArrayList<Double>();
        var counted = 0L;
        for (var time = 0; time <= COUNTS; time++) {
            var started = System.nanoTime();
            counted = organizer.show(campaign).get("audience").asLong();
            if (time > 0) {
                milliseconds.add((System.nanoTime() - started) / 1e6);
            }
        }
        results.add(Target.under(
                "audience count of %s, %,d of %,d subscribers".formatted(audience, counted, options.subscribers()),
                " ms",
                Spread.of(milliseconds),
                200));
    }

    private void awaitStatus(String campaign, String status) throws InterruptedException {
        await(() -> organizer.show(campaign).get("status").asString().equals(status), Duration.ofMinutes(2));
    }

    private static void await(BooleanSupplier condition, Duration most) throws InterruptedException {
        var giveUpAt = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("Nothing has happened for " + most);
            }
            Thread.sleep(2);
        }
    }
}
