package ca.roadshow.benchmark;

import ca.roadshow.benchmark.product.ManyEvents;
import ca.roadshow.benchmark.product.Registration;
import ca.roadshow.benchmark.report.Results;
import ca.roadshow.benchmark.report.Target;
import ca.roadshow.benchmark.rush.Spread;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Measures how fast the view of all RSVPs is rebuilt from many events. */
final class RebuildScenario {

    private static final String GROUP = "rsvp_view_v1";

    private RebuildScenario() {}

    static void run(Stage stage, Options options, Profiler profiler, Results results) throws Exception {
        var database = stage.database("registration_rebuild");
        try (var registration = Registration.start(stage.settings(database))) {
            registration.processors().stop();
            var events = new ManyEvents(registration).make(options.events());
            var what = "rebuild of `" + GROUP + "`, %,d events stored".formatted(events);
            var seconds = new AtomicReference<>(Duration.ZERO);
            // Samples during the measurement, because a second rebuild would take minutes.
            var profile = profiler.of(what, () -> {
                seconds.set(registration.processors().rebuild(GROUP));
                return seconds;
            });
            var perSecond = events / (seconds.get().toMillis() / 1e3);
            var rate = new Spread(perSecond, perSecond, perSecond);
            if (!results.add(Target.atLeast(what, " events/s", rate, 5_000, 20_000))
                    .isMet()) {
                results.add(profile);
            }
            checkShown(registration);
        }
    }

    private static void checkShown(Registration registration) {
        var shown = registration
                .jdbc()
                .sql("select count(*) from rsvp_view_v1")
                .query(Long.class)
                .single();
        var stored = registration
                .jdbc()
                .sql("select count(*) from domainevententry where payloadtype in (?, ?)")
                .params("meetup.seat-confirmed", "meetup.party-waitlisted")
                .query(Long.class)
                .single();
        if (!shown.equals(stored)) {
            throw new IllegalStateException(stored + " RSVPs are stored and " + shown + " are shown");
        }
    }
}
