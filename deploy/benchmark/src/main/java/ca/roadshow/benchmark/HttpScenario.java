package ca.roadshow.benchmark;

import ca.roadshow.benchmark.report.Results;
import ca.roadshow.benchmark.report.Target;
import ca.roadshow.benchmark.rush.Burst;
import ca.roadshow.benchmark.rush.FairLine;
import ca.roadshow.benchmark.rush.Rush;
import ca.roadshow.benchmark.rush.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures the service over HTTP, while projections, relay and Kafka are running. */
final class HttpScenario {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Options options;
    private final Sides sides;
    private final Profiler profiler;
    private final Results results;
    private final List<Double> lags = new ArrayList<>();

    HttpScenario(Options options, Sides sides, Profiler profiler, Results results) {
        this.options = options;
        this.sides = sides;
        this.profiler = profiler;
        this.results = results;
    }

    void run() throws Exception {
        sides.product().processors().start();
        sides.product().processors().awaitCaughtUp();
        Turns.Round ours = this::round;
        var pair = Turns.of(options.rounds(), options.rsvps(), ours, sides.theirs(sides.peerOverHttp(), 1));
        results.add(pair.ours().rate("one meetup, HTTP", "Roadshow"));
        results.add(pair.theirs().rate("one meetup, HTTP", "peer"));
        var target = results.add(
                Target.atLeast("one meetup, over HTTP, projections and relay running", " × peer", pair.ratio(), 2, 3));
        var counted = Spread.of(lags.subList(1, lags.size()));
        results.note(
                "from the last of %,d responses until the page shows the right count".formatted(options.rsvps()),
                "%.2f s (%.2f–%.2f)".formatted(counted.median(), counted.least(), counted.most()));
        if (!target.isMet()) {
            results.add(profiler.of(target.what(), () -> ours.of(options.rsvps())));
        }
        sides.product().processors().stop();
    }

    /** The other side starts only when nothing of this round is left to do. */
    private Burst round(int people) throws InterruptedException {
        var product = sides.product();
        var meetup = product.schedule(sides.nextSlug(), options.seats());
        product.processors().awaitCaughtUp();
        var burst = new Rush(product.http(), List.of(meetup), options.clients()).of(people);
        var answered = System.nanoTime();
        var line = product.line();
        while (line.countedInView(meetup) < people) {
            if (System.nanoTime() - answered > PATIENCE_NANOS) {
                throw new IllegalStateException("The page does not count everyone");
            }
            Thread.sleep(5);
        }
        lags.add((System.nanoTime() - answered) / 1e9);
        product.processors().awaitCaughtUp();
        new FairLine(line.inStore(meetup), options.seats()).check(burst.answered());
        new FairLine(line.inView(meetup), options.seats()).check(burst.answered());
        return burst;
    }
}
