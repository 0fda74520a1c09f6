package ca.roadshow.benchmark;

import ca.roadshow.benchmark.product.Registration;
import ca.roadshow.benchmark.report.Results;
import ca.roadshow.benchmark.report.Target;
import ca.roadshow.benchmark.rush.Answered;
import ca.roadshow.benchmark.rush.Burst;
import ca.roadshow.benchmark.rush.FairLine;
import ca.roadshow.benchmark.rush.Rush;
import ca.roadshow.benchmark.rush.SeatEntry;
import ca.roadshow.benchmark.rush.Spread;
import ca.roadshow.embedded.PostgresLogin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The scenarios without HTTP. Projections and relay are stopped. */
final class SeatScenarios {

    private static final int SHARE_AT_A_FULL_MEETUP = 5;
    private static final int SHARE_SEALED = 2;
    private static final int BARE_WRITERS = 16;

    private final Options options;
    private final Sides sides;
    private final Profiler profiler;
    private final Results results;

    SeatScenarios(Options options, Sides sides, Profiler profiler, Results results) {
        this.options = options;
        this.sides = sides;
        this.profiler = profiler;
        this.results = results;
    }

    void hotMeetup() throws Exception {
        compare("one meetup", 1, 3, 5);
    }

    void manyMeetups() throws Exception {
        compare(options.meetups() + " meetups", options.meetups(), 0.6, 1);
    }

    private void compare(String scenario, int meetups, double least, double aim) throws Exception {
        var ours = sides.ours(sides.product().commands(), meetups);
        var pair = Turns.of(options.rounds(), options.rsvps(), ours, sides.theirs(sides.peer(), meetups));
        results.add(pair.ours().rate(scenario, "Roadshow"));
        results.add(pair.theirs().rate(scenario, "peer"));
        addTarget(
                Target.atLeast(scenario + ", without HTTP", " × peer", pair.ratio(), least, aim),
                ours,
                options.rsvps());
        sides.checkViews(meetups);
    }

    /** Alternates rounds at one meetup with a long line and rounds at empty meetups. */
    void fullMeetup() throws Exception {
        var product = sides.product();
        var full = product.schedule(sides.nextSlug(), options.seats());
        var everyone = new ArrayList<Answered>();
        Turns.Round ours = people -> {
            var burst = new Rush(product.commands(), List.of(full), options.clients()).of(people);
            everyone.addAll(burst.answered());
            return burst;
        };
        ours.of(options.rsvps());
        var people = Math.ceilDiv(options.rsvps(), SHARE_AT_A_FULL_MEETUP);
        var pair = Turns.of(options.rounds(), people, ours, sides.ours(product.commands(), 1));
        new FairLine(product.line().inStore(full), options.seats()).check(everyone);
        results.add(pair.ours().rate("line of " + options.rsvps(), "Roadshow"));
        results.add(pair.theirs().rate("no line", "Roadshow"));
        addTarget(
                Target.atLeast("a meetup with %,d RSVPs".formatted(options.rsvps()), " × empty", pair.ratio(), 0.9, 1),
                ours,
                people);
        sides.checkViews(1);
    }

    void twoReplicas(Registration other) throws Exception {
        other.processors().stop();
        var both = new SeatEntry[] {sides.product().commands(), other.commands()};
        var turn = new AtomicInteger();
        SeatEntry either = (meetup, attendee) -> both[turn.getAndIncrement() & 1].rsvp(meetup, attendee);
        var ours = sides.ours(either, 1);
        var pair = Turns.of(
                options.rounds(),
                options.rsvps(),
                ours,
                sides.ours(sides.product().commands(), 1));
        results.add(pair.ours().rate("two replicas", "Roadshow"));
        results.add(pair.theirs().rate("one replica", "Roadshow"));
        addTarget(Target.atLeast("two replicas, one meetup", " × one", pair.ratio(), 0.7, 1), ours, options.rsvps());
        sides.checkViews(1);
    }

    void sealing() throws Exception {
        var people = Math.ceilDiv(options.rsvps(), SHARE_SEALED);
        var ours = sides.ours(sides.product().commands(), 1);
        var pair = Turns.of(
                options.rounds(), people, ours, sides.ours(sides.product().commandsWithoutSealing(), 1));
        results.add(pair.ours().rate("every contact encrypted", "Roadshow"));
        results.add(pair.theirs().rate("one contact encrypted beforehand", "Roadshow"));
        var cost = pair.ratio();
        addTarget(
                Target.under(
                        "cost of encryption",
                        " %",
                        new Spread(percentLess(cost.median()), percentLess(cost.most()), percentLess(cost.least())),
                        10),
                ours,
                people);
        sides.checkViews(1);
    }

    private static double percentLess(double ratio) {
        return 100 * (1 - ratio);
    }

    /** Records a target. If it was missed, profiles one more round. */
    private void addTarget(Target target, Turns.Round round, int people) throws Exception {
        results.add(target);
        if (!target.isMet()) {
            results.add(profiler.of(target.what(), () -> round.of(people)));
        }
    }

    /** Measures how many rows of that many bytes the database commits. */
    void bareInserts(String databaseUrl, PostgresLogin login, int bytes) throws Exception {
        try (var one = new BareInserts(databaseUrl, login, 1, bytes);
                var many = new BareInserts(databaseUrl, login, BARE_WRITERS, bytes)) {
            Turns.Round single = people -> bare(one, 1, Math.ceilDiv(people, SHARE_AT_A_FULL_MEETUP));
            Turns.Round several = people -> bare(many, BARE_WRITERS, people);
            var pair = Turns.of(options.rounds(), options.rsvps(), single, several);
            results.add(pair.ours().rate("bare inserts", "1 writer"));
            results.add(pair.theirs().rate("bare inserts", BARE_WRITERS + " writers"));
        }
    }

    private static Burst bare(BareInserts inserts, int writers, int rows) throws InterruptedException {
        return new Rush(inserts, List.of("bare"), writers).of(rows);
    }
}
