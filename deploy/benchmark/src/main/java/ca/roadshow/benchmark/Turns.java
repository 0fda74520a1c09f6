package ca.roadshow.benchmark;

import ca.roadshow.benchmark.report.Rate;
import ca.roadshow.benchmark.rush.Burst;
import ca.roadshow.benchmark.rush.Latencies;
import ca.roadshow.benchmark.rush.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs two sides alternately, so that a temporary slowdown of the machine affects both. */
final class Turns {

    /** One round with a number of people. Checks its own results. */
    interface Round {

        Burst of(int people) throws InterruptedException;
    }

    /** The counted rounds of one side. */
    record Done(List<Burst> bursts) {

        List<Double> perSecond() {
            return bursts.stream().map(Burst::perSecond).toList();
        }

        Rate rate(String scenario, String path) {
            var latencies =
                    bursts.stream().map(burst -> Latencies.of(burst.answered())).toList();
            return new Rate(
                    scenario,
                    path,
                    Spread.of(perSecond()),
                    Spread.of(latencies.stream().map(Latencies::p50).toList()).median(),
                    Spread.of(latencies.stream().map(Latencies::p99).toList()).median());
        }
    }

    record Pair(Done ours, Done theirs) {

        Spread ratio() {
            return Spread.ratio(ours.perSecond(), theirs.perSecond());
        }
    }

    private static final int WARM_UP_SHARE = 4;

    /** Long enough that the JVM has compiled most code; compiling would use one of two cores. */
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private Turns() {}

    /** Warms both sides up, and then runs their rounds. */
    static Pair of(int rounds, int people, Round ours, Round theirs) throws InterruptedException {
        var warmUp = Math.ceilDiv(people, WARM_UP_SHARE);
        var warmAt = System.nanoTime() + WARM_UP.toNanos();
        do {
            ours.of(warmUp);
            theirs.of(warmUp);
        } while (System.nanoTime() < warmAt);
        var first = new ArrayList<Burst>();
        var second = new ArrayList<Burst>();
        for (var round = 0; round < rounds; round++) {
            first.add(ours.of(people));
            second.add(theirs.of(people));
        }
        return new Pair(new Done(first), new Done(second));
    }
}
