package ca.roadshow.benchmark;

import ca.roadshow.benchmark.load.Load.Measured;
import ca.roadshow.benchmark.load.SpeakerRush;
import ca.roadshow.benchmark.peer.PeerApplication;
import ca.roadshow.benchmark.peer.Talks;
import ca.roadshow.benchmark.product.Cfp;
import ca.roadshow.benchmark.product.Running;
import ca.roadshow.benchmark.product.StoredTalks;
import ca.roadshow.benchmark.report.MarkdownReport;
import ca.roadshow.benchmark.report.Rate;
import ca.roadshow.benchmark.report.Results;
import ca.roadshow.benchmark.report.Target;
import ca.roadshow.benchmark.rush.Spread;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The last minute of a call: everyone submits a talk and edits it twice, over HTTP, beside a plain service. Then once more with
 * the closing time in the middle: nothing accepted is lost, and nothing is accepted after closing. Writes its own report,
 * {@code last-minute.md}.
 */
final class LastMinuteScenario {

    private static final int MANY_CALLS = 50;
    private static final int CLOSING_ATTEMPTS = 10;
    private static final int SHORTEST_CALL = 300;
    private static final Duration LATER = Duration.ofDays(1);
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final Options options;
    private final Cfp cfp;
    private final ConfigurableApplicationContext peer;
    private final Results results = new Results();
    private int calls;
    private int busy;

    private LastMinuteScenario(Options options, Cfp cfp, ConfigurableApplicationContext peer) {
        this.options = options;
        this.cfp = cfp;
        this.peer = peer;
    }

    /** Runs the scenario and returns its results. */
    static Results run(Stage stage, Options options) throws Exception {
        var database = stage.database("cfp");
        var machine = Machine.described(run(options), database, stage.postgres().login());
        try (var cfp = Cfp.start(settings(stage, database));
                var peer = Running.with(stage.settings(stage.database("talks")), PeerApplication.application())) {
            var scenario = new LastMinuteScenario(options, cfp, peer);
            scenario.measure();
            Files.createDirectories(options.report());
            Files.writeString(
                    options.report().resolve("last-minute.md"),
                    MarkdownReport.ofOne("The last minute of a call", "last-minute", machine, scenario.results));
            return scenario.results;
        }
    }

    private static Map<String, Object> settings(Stage stage, String database) {
        var settings = stage.settings(database);
        settings.put("roadshow.limits.proposal-by-origin.amount", 1_000_000);
        settings.put("roadshow.limits.proposal-by-origin.per", "1s");
        return settings;
    }

    private static String run(Options options) {
        return "%,d submissions and %,d edits by %d clients, %d rounds a side%s"
                .formatted(
                        options.submissions(),
                        2 * options.submissions(),
                        options.clients(),
                        options.rounds(),
                        options.isWholeLastMinute() ? "" : " — **a shortened run: not to be quoted**");
    }

    private void measure() throws Exception {
        var until = System.nanoTime() + (options.isWholeLastMinute() ? WARM_UP.toNanos() : 0);
        do {
            ours(1, options.submissions() / 4);
            theirs(options.submissions() / 4);
        } while (System.nanoTime() < until);
        var ours = new ArrayList<Measured>();
        var theirs = new ArrayList<Measured>();
        for (var round = 0; round < options.rounds(); round++) {
            ours.add(ours(1, options.submissions()));
            theirs.add(theirs(options.submissions()));
        }
        var ratio = Spread.ratio(perSecond(ours), perSecond(theirs));
        results.add(Target.atLeast("submissions and edits per second", " × peer", ratio, 1, 2));
        var many = ours(MANY_CALLS, options.submissions());
        results.add(rate("one call", "Roadshow", ours));
        results.add(rate("one call", "peer", theirs));
        results.add(rate("%d calls".formatted(MANY_CALLS), "Roadshow", List.of(many)));
        results.note("requests to Roadshow that were answered with 503 and sent again", "%,d".formatted(busy));
        closing(Spread.of(ours.stream().map(Measured::seconds).toList()).median());
    }

    /** The other side starts only when nothing of this round is left to do. */
    private Measured ours(int atOnce, int submissions) throws Exception {
        var opened = new ArrayList<String>();
        for (var number = 0; number < atOnce; number++) {
            var slug = nextSlug();
            var _ = cfp.open(slug, Instant.now().plus(LATER));
            opened.add(slug);
        }
        cfp.processors().awaitCaughtUp();
        var rush = new SpeakerRush(cfp.origin(), opened, options.clients());
        var measured = rush.of(submissions);
        rush.requireAllAccepted();
        busy += rush.busy();
        cfp.processors().awaitCaughtUp();
        for (var slug : opened) {
            new StoredTalks(cfp, slug).check(rush.accepted(slug), Instant.MAX);
        }
        return measured;
    }

    private Measured theirs(int submissions) throws Exception {
        var call = nextSlug();
        peer.getBean(Talks.class).open(call, Instant.now().plus(LATER));
        var rush = new SpeakerRush(Running.origin(peer), List.of(call), options.clients());
        var measured = rush.of(submissions);
        rush.requireAllAccepted();
        return measured;
    }

    /**
     * Tries an earlier closing time if every request came before it, and a later one if none did.
     *
     * @param usual how long a round takes, in seconds
     */
    private void closing(double usual) throws Exception {
        var open = usual * 0.6;
        for (var attempt = 1; attempt <= CLOSING_ATTEMPTS; attempt++) {
            switch (closedAfter(Duration.ofMillis(Math.max(SHORTEST_CALL, Math.round(open * 1_000))))) {
                case IN_THE_MIDDLE -> {
                    return;
                }
                case TOO_EARLY -> open *= 1.5;
                case TOO_LATE -> open *= 0.6;
            }
        }
        throw new IllegalStateException("The call never closed while proposals came");
    }

    private enum Closed {
        TOO_EARLY,
        IN_THE_MIDDLE,
        TOO_LATE
    }

    private Closed closedAfter(Duration open) throws Exception {
        var slug = nextSlug();
        var closesAt = Instant.now().plus(open);
        var call = cfp.open(slug, closesAt);
        while (cfp.jdbc()
                        .sql("select count(*) from call_view_v1 where call_id = ?")
                        .param(call.value())
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.sleep(1);
        }
        var rush = new SpeakerRush(cfp.origin(), List.of(slug), options.clients());
        var _ = rush.of(options.submissions());
        cfp.processors().awaitCaughtUp();
        var accepted = rush.accepted(slug);
        new StoredTalks(cfp, slug).check(accepted, closesAt);
        var edits = accepted.values().stream().mapToInt(Integer::intValue).sum() - accepted.size();
        if (accepted.isEmpty()) {
            return Closed.TOO_EARLY;
        }
        if (rush.refused() == 0) {
            return Closed.TOO_LATE;
        }
        results.note(
                "closing time during the round",
                "%,d submissions and %,d edits accepted, all of them stored; %,d requests refused; the last accepted time is %d ms before closing"
                        .formatted(
                                accepted.size(),
                                edits,
                                rush.refused(),
                                Duration.between(new StoredTalks(cfp, slug).lastAccepted(), closesAt)
                                        .toMillis()));
        return Closed.IN_THE_MIDDLE;
    }

    private String nextSlug() {
        return "last-minute-" + calls++;
    }

    private static List<Double> perSecond(List<Measured> rounds) {
        return rounds.stream().map(Measured::perSecond).toList();
    }

    private static Rate rate(String scenario, String path, List<Measured> rounds) {
        return new Rate(
                scenario,
                path,
                Spread.of(perSecond(rounds)),
                Spread.of(rounds.stream().map(Measured::p50).toList()).median(),
                Spread.of(rounds.stream().map(Measured::p99).toList()).median());
    }
}
