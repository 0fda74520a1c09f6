package ca.roadshow.events.inbox;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Handles stored messages, each in a transaction of its own, the first of each key first. */
final class InboxWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);
    private static final int ROUND = 200;

    private final Inbox inbox;
    private final Reactions reactions;
    private final PersonalData personalData;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final EventsProperties.Inbox settings;
    private final Semaphore alarm = new Semaphore(0);
    private volatile @Nullable Thread thread;

    InboxWorker(
            Inbox inbox,
            Reactions reactions,
            PersonalData personalData,
            TransactionTemplate transaction,
            JsonMapper json,
            EventsProperties.Inbox settings) {
        this.inbox = inbox;
        this.reactions = reactions;
        this.personalData = personalData;
        this.transaction = transaction;
        this.json = json;
        this.settings = settings;
    }

    /** Something new was stored. */
    void wake() {
        alarm.release();
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!round()) {
                    var _ = alarm.tryAcquire(settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS);
                    alarm.drainPermits();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error failure) {
                log.error("The inbox could not be read; it is tried again", failure);
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(settings.pollEvery());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * One pass over what is due; true when something was handled. Where a message is not handled, because it fails or another
     * replica is at it, those of its key behind it wait for the next pass.
     */
    private boolean round() {
        var due = inbox.due(ROUND);
        var waiting = new HashSet<String>();
        var handled = 0;
        for (var message : due) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (waiting.contains(message.key())) {
                continue;
            }
            if (handle(message.id())) {
                handled++;
            } else {
                waiting.add(message.key());
            }
        }
        return handled > 0;
    }

    private boolean handle(String id) {
        try {
            var step = Objects.requireNonNull(transaction.execute(status -> handleInTransaction(id)));
            return switch (step) {
                case Step.Elsewhere elsewhere -> false;
                case Step.Settled settled -> true;
                case Step.ByCommand(var event, var delivery) -> {
                    reactions.sendCommand(event, delivery);
                    yield true;
                }
            };
        } catch (RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                noteFailure(id, failure);
            }
            return false;
        }
    }

    /** How far one message came in its transaction. */
    private sealed interface Step {

        /** Another replica is at it, or was. */
        record Elsewhere() implements Step {}

        record Settled() implements Step {}

        /** Yet unmarked: the command that answers it marks it. */
        record ByCommand(IntegrationEvent event, Delivery delivery) implements Step {}
    }

    private Step handleInTransaction(String id) {
        var claimed = inbox.claim(id);
        if (claimed.isEmpty()) {
            return new Step.Elsewhere();
        }
        var stored = claimed.get();
        var type = IntegrationEvent.classOf(stored.delivery().type());
        if (type.isEmpty()) {
            inbox.keepUnknown(id);
            return new Step.Settled();
        }
        if (reactions.cares(type.get()) && !isAboutSomeoneForgotten(stored)) {
            var event = open(stored).map(payload -> json.readValue(payload, type.get()));
            if (event.isPresent() && reactions.answersByCommand(type.get())) {
                return new Step.ByCommand(event.get(), stored.delivery());
            }
            event.ifPresent(readable -> reactions.applyEffects(readable, stored.delivery()));
        }
        inbox.markHandled(id);
        return new Step.Settled();
    }

    /** The person may have been forgotten while the message was being stored. */
    private boolean isAboutSomeoneForgotten(Inbox.Stored stored) {
        var person = stored.sealed();
        return person != null
                && personalData.refuses(person.personId(), stored.delivery().happenedAt());
    }

    /** Empty for a person who was forgotten: there is nothing left to do about the message. */
    private Optional<String> open(Inbox.Stored stored) {
        return stored.sealed() == null
                ? Optional.ofNullable(stored.clear())
                : personalData.openBytes(stored.sealed()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void noteFailure(String id, RuntimeException failure) {
        transaction.executeWithoutResult(status -> inbox.claim(id).ifPresent(stored -> {
            var reason = Failure.inClasses(failure);
            if (stored.attempts() + 1 >= settings.attempts()) {
                inbox.park(id, reason);
                log.error("Message {} ({}) is parked: {}", id, stored.delivery().type(), reason);
            } else {
                inbox.failed(id, backoff(stored.attempts()), reason);
                log.warn(
                        "Message {} ({}) failed and is tried again: {}",
                        id,
                        stored.delivery().type(),
                        reason);
            }
        }));
    }

    private Duration backoff(int attempts) {
        return settings.backoff().multipliedBy(1L << attempts);
    }

    /** What an older version of the service did not know may be known now. */
    @Override
    public void start() {
        inbox.reconsiderUnknown(IntegrationEvent.Catalogue.all().keySet());
        thread = Thread.ofPlatform().name("inbox-worker").daemon().start(this::work);
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
