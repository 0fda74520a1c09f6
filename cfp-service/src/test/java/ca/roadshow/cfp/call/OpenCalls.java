package ca.roadshow.cfp.call;

import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;

/** Opens calls of their own for tests, and waits until they can be read. */
@TestComponent
public class OpenCalls {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Commands commands;
    private final FindCalls calls;

    OpenCalls(Commands commands, FindCalls calls) {
        this.commands = commands;
        this.calls = calls;
    }

    /** Open since yesterday, for a month. */
    public CallView open() {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        return open(CallFixture.terms(yesterday, yesterday.plus(Duration.ofDays(31))));
    }

    public CallView upcoming() {
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        return open(CallFixture.terms(tomorrow, tomorrow.plus(Duration.ofDays(30))));
    }

    public CallView closed() {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        return open(CallFixture.terms(yesterday.minus(Duration.ofDays(30)), yesterday));
    }

    public CallView open(CallTerms terms) {
        var command = CallFixture.openCall("harbour-day-" + COUNT.incrementAndGet(), terms);
        commands.send(command, Provenance.ofSystem("test", Origin.API));
        return Awaitility.await()
                .until(() -> calls.find(command.callId().value()), java.util.Optional::isPresent)
                .orElseThrow();
    }
}
