package ca.roadshow.benchmark;

import ca.roadshow.benchmark.product.MailPath;
import ca.roadshow.benchmark.product.Registration;
import ca.roadshow.benchmark.report.Results;
import ca.roadshow.benchmark.report.Target;
import ca.roadshow.benchmark.rush.Answered;
import ca.roadshow.benchmark.rush.Burst;
import ca.roadshow.benchmark.rush.FairLine;
import ca.roadshow.benchmark.rush.Rush;
import ca.roadshow.benchmark.rush.Spread;
import ca.roadshow.embedded.Mailbox;
import ca.roadshow.embedded.ReceivedMail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Measures the time from a cancelled seat to the mail of the promoted person: through event store, relay, Kafka, mail
 * ledger and SMTP.
 */
final class PromotionScenario {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TWO = Duration.ofMillis(250);
    private static final int WARM_UP_SHARE = 10;

    private final Options options;
    private final Profiler profiler;
    private final Results results;
    private final Registration registration;
    private final Mailbox mailbox;
    private final Queue<Answered> seated = new ArrayDeque<>();
    private final Queue<Answered> waiting = new ArrayDeque<>();

    private PromotionScenario(
            Options options, Profiler profiler, Results results, Registration registration, Mailbox mailbox) {
        this.options = options;
        this.profiler = profiler;
        this.results = results;
        this.registration = registration;
        this.mailbox = mailbox;
    }

    static void run(Stage stage, Options options, Profiler profiler, Results results) throws Exception {
        try (var broker = stage.broker();
                var mailbox = Mailbox.start(stage.folder("mailbox"), 0)) {
            var ofNotifications = stage.settings(stage.database("notifications"), broker);
            ofNotifications.put("spring.mail.port", mailbox.port());
            try (var registration = Registration.start(stage.settings(stage.database("registration_mails"), broker));
                    var _ = MailPath.start(ofNotifications)) {
                new PromotionScenario(options, profiler, results, registration, mailbox).run();
            }
        }
    }

    private void run() throws Exception {
        warmUp();
        var meetup = registration.schedule("promotions", 2 * options.mails());
        registration.processors().awaitCaughtUp();
        var before = mailbox.messages().size();
        var burst = new Rush(registration.commands(), List.of(meetup), 1).of(4 * options.mails());
        burst.answered().stream()
                .sorted(Comparator.comparingInt(each -> each.answer().position()))
                .forEach(each -> (each.answer().hasSeat() ? seated : waiting).add(each));
        awaitMails(before + burst.answered().size());
        addTarget("idle", () -> idle(meetup));
        addTarget("during a rush", () -> duringRush(meetup));
    }

    /** Many RSVPs over HTTP and their mails, which are not counted. */
    private void warmUp() throws Exception {
        var people = Math.ceilDiv(options.rsvps(), WARM_UP_SHARE);
        var meetup = registration.schedule("warm-up", options.seats());
        registration.processors().awaitCaughtUp();
        new Rush(registration.http(), List.of(meetup), options.clients()).of(people);
        awaitMails(people);
    }

    private void awaitMails(int expected) throws Exception {
        await(() -> mailbox.messages().size() >= expected);
    }

    /** Samples during the measurement, because a person can be promoted only once. */
    private void addTarget(String when, Callable<Spread> promotions) throws Exception {
        var what = "from a cancellation to the promoted person’s mail, " + when;
        var seconds = new AtomicReference<>(new Spread(0, 0, 0));
        var profile = profiler.of(what, () -> {
            seconds.set(promotions.call());
            return seconds;
        });
        if (!results.add(Target.under(what, " s", seconds.get(), 1)).isMet()) {
            results.add(profile);
        }
    }

    private Spread idle(String meetup) throws Exception {
        var seconds = new ArrayList<Double>();
        for (var sample = 0; sample < options.mails(); sample++) {
            var promotion = cancelOne(meetup);
            seconds.addAll(arrivals(List.of(promotion)));
        }
        return Spread.of(seconds);
    }

    private Spread duringRush(String meetup) throws Exception {
        var hot = registration.schedule("rush", options.seats());
        registration.processors().awaitCaughtUp();
        var over = new AtomicBoolean();
        var promotions = new ArrayList<Promotion>();
        var mailsBefore = mailbox.messages().size();
        try (var background = Executors.newSingleThreadExecutor()) {
            Future<Burst> rush = background.submit(
                    () -> new Rush(registration.http(), List.of(hot), options.clients()).until(over::get));
            try {
                for (var sample = 0; sample < options.mails(); sample++) {
                    Thread.sleep(BETWEEN_TWO);
                    promotions.add(cancelOne(meetup));
                }
            } finally {
                over.set(true);
            }
            var burst = rush.get();
            var mails = mailbox.messages().size() - mailsBefore;
            results.note(
                    "load during the promotions",
                    "%.0f RSVPs and %.0f mails per second".formatted(burst.perSecond(), mails / burst.seconds()));
            var seconds = arrivals(promotions);
            new FairLine(registration.line().inStore(hot), options.seats()).check(burst.answered());
            return Spread.of(seconds);
        }
    }

    private record Promotion(String email, Instant cancelledAt) {}

    private Promotion cancelOne(String meetup) {
        var promoted = waiting.remove().attendee().email();
        var cancelledAt = Instant.now();
        registration.cancel(meetup, seated.remove().answer().rsvpId());
        return new Promotion(promoted, cancelledAt);
    }

    /** Returns the times in seconds. Each person has had one mail before, which said that they are in line. */
    private List<Double> arrivals(List<Promotion> promotions) throws Exception {
        var seconds = new TreeMap<String, Double>();
        await(() -> {
            var newest = newestAfterFirst();
            for (var promotion : promotions) {
                var mail = newest.get(promotion.email());
                if (mail != null) {
                    seconds.put(
                            promotion.email(),
                            Duration.between(promotion.cancelledAt(), mail.date())
                                            .toNanos()
                                    / 1e9);
                }
            }
            return seconds.size() == promotions.size();
        });
        return List.copyOf(seconds.values());
    }

    /** Returns the second mail of everyone who has two. */
    private Map<String, ReceivedMail> newestAfterFirst() {
        var count = new TreeMap<String, Integer>();
        var second = new TreeMap<String, ReceivedMail>();
        for (var mail : mailbox.messages().reversed()) {
            var to = mail.to().getFirst();
            if (count.merge(to, 1, Integer::sum) == 2) {
                second.put(to, mail);
            }
        }
        return second;
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        var giveUpAt = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(giveUpAt)) {
                throw new IllegalStateException("A mail has not come for " + PATIENCE);
            }
            Thread.sleep(20);
        }
    }
}
