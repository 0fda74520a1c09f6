package ca.roadshow.cfp.call;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Opens calls for tests and waits until the view shows them. */
@TestComponent
public class OpenCalls {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Commands commands;
    private final FindCalls calls;

    OpenCalls(Commands commands, FindCalls calls) {
        this.commands = commands;
        this.calls = calls;
    }

    /** Opens a call that has been open since yesterday, for a month. */
    public CallView open() {
        var yesterday = now().minus(Duration.ofDays(1));
        return open(CallFixture.terms(yesterday, yesterday.plus(Duration.ofDays(31))));
    }

    public CallView upcoming() {
        var tomorrow = now().plus(Duration.ofDays(1));
        return open(CallFixture.terms(tomorrow, tomorrow.plus(Duration.ofDays(30))));
    }

    public CallView closed() {
        var yesterday = now().minus(Duration.ofDays(1));
        return open(CallFixture.terms(yesterday.minus(Duration.ofDays(30)), yesterday));
    }

    /** Opens such a call of a community, or of the network if null. */
    public CallView openOf(@Nullable String communityId) {
        var yesterday = now().minus(Duration.ofDays(1));
        return open(CallFixture.terms(yesterday, yesterday.plus(Duration.ofDays(31))), communityId);
    }

    public CallView open(CallTerms terms) {
        return open(terms, null);
    }

    /** Closes a call early and waits until the view shows it. */
    public void close(CallId call) {
        commands.send(new CallCommand.CloseCall(call, now()), Provenance.ofSystem("test", Origin.API));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> calls.find(call.value())
                        .filter(found -> !found.terms().closesAt().isAfter(now()))
                        .isPresent());
    }

    private CallView open(CallTerms terms, @Nullable String communityId) {
        var command = CallFixture.openCall("harbour-day-" + COUNT.incrementAndGet(), terms, communityId);
        commands.send(command, Provenance.ofSystem("test", Origin.API));
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> calls.find(command.callId().value()), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
