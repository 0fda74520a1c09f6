package ca.roadshow.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.smtp.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailBufferTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final @Nullable String SINGLE = null;
    private static final String BATCH = "campaign-1";

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void givesUrgentMailsFirstAndBatchesLast() throws InterruptedException {
        var buffer = buffer(Map.of());
        var batched = add(buffer, 2, BATCH, "a.example");
        var normal = add(buffer, 1, SINGLE, "a.example");
        var urgent = add(buffer, 0, SINGLE, "a.example");
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(urgent);
        assertThat(buffer.take(Lane.URGENT, AT_ONCE)).isEmpty();
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(normal);
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(batched);
    }

    @Test
    void alternatesBetweenDomains() throws InterruptedException {
        var buffer = buffer(Map.of());
        var first = add(buffer, 2, BATCH, "a.example");
        var second = add(buffer, 2, BATCH, "a.example");
        var other = add(buffer, 2, BATCH, "b.example");
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(first, other, second);
    }

    @Test
    void givesASlowDomainOneConnectionIfOthersWait() throws InterruptedException {
        var buffer = buffer(Map.of());
        var tried = add(buffer, 2, BATCH, "slow.example");
        buffer.take(Lane.EVERYTHING, AT_ONCE);
        buffer.done(tried, TimeUnit.SECONDS.toNanos(2));
        var slow = add(buffer, 2, BATCH, "slow.example");
        var alsoSlow = add(buffer, 2, BATCH, "slow.example");
        var fast = add(buffer, 2, BATCH, "fast.example");
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(slow);
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(fast);
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(alsoSlow);
    }

    @Test
    void putsBackMailsOfBatchesThatWouldWaitTooLongButNoOthers() throws InterruptedException {
        var buffer = buffer(Map.of());
        var tried = add(buffer, 2, BATCH, "slow.example");
        buffer.take(Lane.EVERYTHING, AT_ONCE);
        buffer.done(tried, TimeUnit.SECONDS.toNanos(30));
        assertThat(buffer.add(mail(2, BATCH, "slow.example"))).isEmpty();
        assertThat(buffer.add(mail(2, BATCH, "slow.example")))
                .hasValueSatisfying(pause -> assertThat(pause).isGreaterThan(Duration.ofSeconds(2)));
        assertThat(buffer.add(mail(2, BATCH, "fast.example"))).isEmpty();
        assertThat(buffer.add(mail(0, SINGLE, "slow.example"))).isEmpty();
    }

    @Test
    void limitsTheConnectionsAndTheRateOfADomain() throws InterruptedException {
        var buffer = buffer(Map.of(
                "domains[a.example].connections", "1",
                "domains[b.example].per-minute", "1"));
        var first = add(buffer, 1, SINGLE, "a.example");
        add(buffer, 1, SINGLE, "a.example");
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(first);
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).isEmpty();
        buffer.done(first, 1);
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).hasSize(1);
        var limited = add(buffer, 1, SINGLE, "b.example");
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(limited);
        buffer.done(limited, 1);
        assertThat(buffer.add(mail(1, SINGLE, "b.example")))
                .as("within the same minute")
                .hasValueSatisfying(pause -> assertThat(pause).isGreaterThan(Duration.ofSeconds(30)));
    }

    @Test
    void countsAConnectionWithSeveralMailsToADomainOnce() throws InterruptedException {
        var buffer = buffer(Map.of("domains[a.example].connections", "2"));
        var expected = new ArrayList<ReadyMail>();
        for (var number = 0; number < 30; number++) {
            expected.add(add(buffer, 2, BATCH, "a.example"));
        }
        var first = buffer.take(Lane.EVERYTHING, AT_ONCE);
        assertThat(first).hasSizeGreaterThan(1).containsExactlyElementsOf(expected.subList(0, first.size()));
        var second = buffer.take(Lane.EVERYTHING, AT_ONCE);
        assertThat(second).isNotEmpty();
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE))
                .as("a third connection")
                .isEmpty();
        var last = first.removeLast();
        first.forEach(sent -> buffer.done(sent, 1));
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).as("not all are sent").isEmpty();
        buffer.dropped(last);
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).isNotEmpty();
    }

    @Test
    void givesReturnedMailsToAnotherConnection() throws InterruptedException {
        var buffer = buffer(Map.of());
        var mail = add(buffer, 2, BATCH, "a.example");
        buffer.giveBack(buffer.take(Lane.EVERYTHING, AT_ONCE));
        assertThat(buffer.batched()).isEqualTo(1);
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(mail);
    }

    @Test
    void requestsMoreBeforeItIsEmptyAndReturnsTheRestWhenClosed() throws InterruptedException {
        var buffer = buffer(Map.of());
        buffer.refillBelow(1);
        add(buffer, 2, BATCH, "a.example");
        buffer.take(Lane.EVERYTHING, AT_ONCE);
        assertThat(calls).hasValue(1);
        var left = add(buffer, 2, BATCH, "a.example");
        assertThat(buffer.close()).containsExactly(left);
        assertThat(buffer.take(Lane.EVERYTHING, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void wakesAConnectionForEachMail() throws Exception {
        var buffer = buffer(Map.of());
        try (var connections = Executors.newCachedThreadPool()) {
            var taken = List.of(
                    connections.submit(() -> buffer.take(Lane.URGENT, LONG)),
                    connections.submit(() -> buffer.take(Lane.EVERYTHING, LONG)),
                    connections.submit(() -> buffer.take(Lane.EVERYTHING, LONG)),
                    connections.submit(() -> buffer.take(Lane.EVERYTHING, LONG)));
            var mails = List.of(
                    add(buffer, 1, SINGLE, "a.example"),
                    add(buffer, 1, SINGLE, "b.example"),
                    add(buffer, 1, SINGLE, "c.example"));
            for (var each : taken.subList(1, 4)) {
                assertThat(each.get(20, TimeUnit.SECONDS)).singleElement().isIn(mails);
            }
            var urgent = add(buffer, 0, SINGLE, "a.example");
            assertThat(taken.getFirst().get(20, TimeUnit.SECONDS)).containsExactly(urgent);
        }
    }

    @Test
    void wakesAConnectionWhenADomainIsFreeAgain() throws Exception {
        var buffer = buffer(Map.of("domains[a.example].connections", "1"));
        var first = add(buffer, 1, SINGLE, "a.example");
        var next = add(buffer, 1, SINGLE, "a.example");
        assertThat(buffer.take(Lane.EVERYTHING, AT_ONCE)).containsExactly(first);
        try (var connections = Executors.newCachedThreadPool()) {
            var taken = connections.submit(() -> buffer.take(Lane.EVERYTHING, LONG));
            buffer.done(first, 1);
            assertThat(taken.get(20, TimeUnit.SECONDS)).containsExactly(next);
        }
    }

    private MailBuffer buffer(Map<String, String> settings) {
        return new MailBuffer(TestSettings.mail(settings), calls::incrementAndGet);
    }

    private ReadyMail add(MailBuffer buffer, int priority, @Nullable String batch, String domain) {
        var ready = mail(priority, batch, domain);
        assertThat(buffer.add(ready)).isEmpty();
        return ready;
    }

    private ReadyMail mail(int priority, @Nullable String batch, String domain) {
        var id = ids.incrementAndGet();
        var mail = new ClaimedMail(
                id,
                "claim",
                "campaign",
                "subscription-" + id,
                "<" + id + "@meetups.example.org>",
                "en",
                "{}",
                new Sealed("addr-" + id, "key", ""),
                priority,
                1,
                Instant.EPOCH,
                null,
                batch);
        return new ReadyMail(mail, "owner", Contact.of("reader@" + domain, "en"), domain);
    }
}
