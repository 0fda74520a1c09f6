package ca.roadshow.benchmark;

import ca.roadshow.benchmark.load.Load;
import ca.roadshow.benchmark.load.Load.Measured;
import ca.roadshow.benchmark.load.Visitor;
import ca.roadshow.benchmark.peer.PeerApplication;
import ca.roadshow.benchmark.peer.PlainCommittee;
import ca.roadshow.benchmark.product.Cfp;
import ca.roadshow.benchmark.product.ReviewedCall;
import ca.roadshow.benchmark.product.Running;
import ca.roadshow.benchmark.report.MarkdownReport;
import ca.roadshow.benchmark.report.Rate;
import ca.roadshow.benchmark.report.Results;
import ca.roadshow.benchmark.report.Target;
import ca.roadshow.benchmark.rush.Spread;
import ca.roadshow.testkit.SignedInPeople;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ranking and the queue of a call with thousands of proposals, read as pages over HTTP by many at once, while reviews keep
 * coming. Beside it, plain SQL over two tables without HTTP. Writes its own report, {@code reviews.md}.
 */
final class ReviewsScenario {

    private static final String ORGANIZER = "addr-benchmark-organizer";
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    /** How long a reader at work looks at a page. */
    private static final Load.Pause READING = new Load.Pause(Duration.ofSeconds(1), Duration.ofSeconds(3));

    /** Reviews per second that are given while pages are read. */
    private static final int REVIEWS_A_SECOND = 5;

    /** A round with the processor time in milliseconds for a page, of the service with its client, and of PostgreSQL. */
    private record Round(Measured measured, double service, double database) {}

    private final Options options;
    private final Supplier<ProcessorTime> processors;
    private final ReviewedCall call;
    private final PlainCommittee plain;
    private final List<Visitor> visitors;
    private final List<String> reviewers;
    private final String organizer;
    private final List<String> rankings;
    private final Results results = new Results();

    private ReviewsScenario(
            Options options, Cfp cfp, ReviewedCall call, PlainCommittee plain, Supplier<ProcessorTime> processors)
            throws Exception {
        this.options = options;
        this.processors = processors;
        this.call = call;
        this.plain = plain;
        this.visitors = IntStream.range(0, options.readers())
                .mapToObj(number -> new Visitor(cfp.origin(), number))
                .toList();
        var people = new SignedInPeople(cfp.database(), Stage.BASE_URL);
        people.grant(ORGANIZER, "ORGANIZER", "*");
        this.organizer = people.cookie(ORGANIZER);
        this.reviewers = call.reviewers().stream()
                .map(reviewer -> people.cookie(reviewer.value()))
                .toList();
        this.rankings = rankings();
    }

    /** Runs the scenario and returns its results. */
    static Results run(Stage stage, Options options) throws Exception {
        var database = stage.database("cfp");
        var machine = Machine.described(run(options), database, stage.postgres().login());
        try (var cfp = Cfp.start(stage.settings(database));
                var peer = Running.with(stage.settings(stage.database("committee")), PeerApplication.application())) {
            var started = System.nanoTime();
            var call = ReviewedCall.fill(cfp, options.proposals(), options.reviewers(), options.reviews());
            var filled = (System.nanoTime() - started) / 1e9;
            var plain = new PlainCommittee(peer.getBean(JdbcClient.class));
            plain.fill(options.proposals(), options.reviewers(), options.reviews());
            var login = stage.postgres().login();
            var scenario = new ReviewsScenario(
                    options, cfp, call, plain, () -> ProcessorTime.now(ProcessHandle.current(), database, login));
            scenario.results.note("storing the data, until the views contain it", "%.0f s".formatted(filled));
            scenario.measure();
            Files.createDirectories(options.report());
            Files.writeString(
                    options.report().resolve("reviews.md"),
                    MarkdownReport.ofOne("Reviews of a large call", "reviews", machine, scenario.results));
            return scenario.results;
        }
    }

    private static String run(Options options) {
        return "%,d proposals, %d reviewers, %,d reviews, %d readers at once, %,d pages a round, %d rounds%s"
                .formatted(
                        options.proposals(),
                        options.reviewers(),
                        options.reviews(),
                        options.readers(),
                        options.pages(),
                        options.rounds(),
                        options.isWholeReviews() ? "" : " — **a shortened run: not to be quoted**");
    }

    /** Requests mostly the first page; sometimes the next one, another order, or a filter. */
    private List<String> rankings() throws Exception {
        var base = "/cfps/manage/" + call.slug() + "/proposals";
        var paths = new ArrayList<String>();
        for (var time = 0; time < 6; time++) {
            paths.add(base);
        }
        var next = NEXT.matcher(visitors.getFirst().read(base, organizer));
        paths.add(next.find() ? next.group(1).replace("&amp;", "&") : base);
        paths.add(base + "?sort=mean");
        paths.add(base + "?sort=submitted");
        paths.add(base + "?language=fr");
        return paths;
    }

    private void measure() throws Exception {
        warmUp();
        var ranking = new ArrayList<Round>();
        var queue = new ArrayList<Round>();
        var plainRanking = new ArrayList<Measured>();
        var plainQueue = new ArrayList<Measured>();
        for (var round = 0; round < options.rounds(); round++) {
            ranking.add(round(this::readRanking));
            plainRanking.add(load((_, _) -> require(plain.ranking())));
            queue.add(round(this::readQueue));
            plainQueue.add(load((_, number) -> require(plain.next(number % options.reviewers()))));
        }
        results.add(Target.under("a page of the ranking, p99", " ms", p99(measured(ranking)), 200));
        results.add(Target.under("a page of the queue, p99", " ms", p99(measured(queue)), 100));
        rate("ranking", measured(ranking), plainRanking);
        rate("queue", measured(queue), plainQueue);
        used("a page of the ranking", ranking);
        used("a page of the queue", queue);
        atWork("a page of the ranking", this::readRanking);
        atWork("a page of the queue", this::readQueue);
        alone("a page of the ranking", this::readRanking);
        alone("a page of the queue", this::readQueue);
        note("a page of decisions", "/decisions");
        note("the outbox", "/outbox");
    }

    private void warmUp() throws Exception {
        var until = System.nanoTime() + (options.isWholeReviews() ? WARM_UP.toNanos() : 0);
        var few = Math.ceilDiv(options.pages(), 10);
        do {
            Load.of(options.readers(), few, this::readRanking);
            Load.of(options.readers(), few, this::readQueue);
            Load.of(options.readers(), few, (_, _) -> require(plain.ranking()));
            Load.of(options.readers(), few, (_, number) -> require(plain.next(number % options.reviewers())));
        } while (System.nanoTime() < until);
    }

    private void readRanking(int client, int number) throws Exception {
        var page = visitors.get(client).read(rankings.get(number % rankings.size()), organizer);
        if (!page.contains("data-proposal=")) {
            throw new IllegalStateException("A page of the ranking is empty");
        }
    }

    private void readQueue(int client, int number) throws Exception {
        var page = visitors.get(client)
                .read("/cfps/manage/" + call.slug() + "/reviews/next", reviewers.get(number % reviewers.size()));
        if (!page.contains("review-form")) {
            throw new IllegalStateException("The queue has no proposal");
        }
    }

    private static void require(List<?> rows) {
        if (rows.isEmpty()) {
            throw new IllegalStateException("Plain SQL found nothing");
        }
    }

    private Measured load(Load.Request request) throws InterruptedException {
        return Load.of(options.readers(), options.pages(), request);
    }

    private Round round(Load.Request request) throws Exception {
        var before = processors.get();
        var measured = whileReviewsCome(() -> load(request));
        var used = processors.get().minus(before);
        return new Round(
                measured,
                (double) used.service().toMillis() / options.pages(),
                (double) used.database().toMillis() / options.pages());
    }

    private static List<Measured> measured(List<Round> rounds) {
        return rounds.stream().map(Round::measured).toList();
    }

    private Measured whileReviewsCome(Callable<Measured> load) throws Exception {
        var over = new AtomicBoolean();
        try (var beside = Executors.newSingleThreadExecutor()) {
            Future<?> reviewing = beside.submit(() -> {
                for (var number = 0; !over.get(); number++) {
                    call.review(number % options.reviews());
                    TimeUnit.MILLISECONDS.sleep(1000 / REVIEWS_A_SECOND);
                }
                return null;
            });
            try {
                return load.call();
            } finally {
                over.set(true);
                reviewing.get();
            }
        }
    }

    private static Spread p99(List<Measured> rounds) {
        return Spread.of(rounds.stream().map(Measured::p99).toList());
    }

    private static double p50(List<Measured> rounds) {
        return Spread.of(rounds.stream().map(Measured::p50).toList()).median();
    }

    private void rate(String what, List<Measured> ours, List<Measured> theirs) {
        results.add(rate(what, "Roadshow, page over HTTP", ours));
        results.add(rate(what, "plain SQL, rows only", theirs));
        results.note(
                what + ": p50 and p99 of Roadshow, relative to plain SQL",
                "%.1f × · %.1f ×"
                        .formatted(
                                p50(ours) / p50(theirs),
                                p99(ours).median() / p99(theirs).median()));
    }

    private static Rate rate(String what, String path, List<Measured> rounds) {
        return new Rate(
                what,
                path,
                Spread.of(rounds.stream().map(Measured::perSecond).toList()),
                p50(rounds),
                p99(rounds).median());
    }

    /** Includes the work for the reviews that are given meanwhile. */
    private void used(String what, List<Round> rounds) {
        results.note(
                what + ", processor time: service and client · PostgreSQL",
                milliseconds(rounds, Round::service) + " · " + milliseconds(rounds, Round::database));
    }

    private static String milliseconds(List<Round> rounds, ToDoubleFunction<Round> time) {
        var spread = Spread.of(rounds.stream().map(time::applyAsDouble).toList());
        return "%.1f (%.1f–%.1f) ms".formatted(spread.median(), spread.least(), spread.most());
    }

    /** People read a page before they open the next one. */
    private void atWork(String what, Load.Request request) throws Exception {
        var pages = options.isWholeReviews() ? options.pages() : options.readers();
        var measured = whileReviewsCome(() -> Load.of(options.readers(), pages, READING, request));
        results.note(
                "%s, %d readers who pause %s between pages: p50 and p99".formatted(what, options.readers(), READING),
                "%.0f ms · %.0f ms".formatted(measured.p50(), measured.p99()));
    }

    /** Shows what is waiting and what is work: many readers share the processors with the service, the client and PostgreSQL. */
    private void alone(String what, Load.Request request) throws InterruptedException {
        var measured = Load.of(1, Math.ceilDiv(options.pages(), 4), request);
        results.note(
                what + ", one reader alone: p50 and p99",
                "%.0f ms · %.0f ms".formatted(measured.p50(), measured.p99()));
    }

    private void note(String what, String page) throws InterruptedException {
        var measured = Load.of(
                options.readers(),
                Math.ceilDiv(options.pages(), 4),
                (client, _) -> visitors.get(client).read("/cfps/manage/" + call.slug() + page, organizer));
        results.note(what + ", p50 and p99", "%.0f ms · %.0f ms".formatted(measured.p50(), measured.p99()));
    }
}
