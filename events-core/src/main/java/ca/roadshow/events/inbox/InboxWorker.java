package ca.roadshow.events.inbox;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    /** One pass over what is due; true when there was something. */
    private boolean round() {
        var due = inbox.due(ROUND);
        for (var id : due) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            handle(id);
        }
        return !due.isEmpty();
    }

    private void handle(String id) {
        try {
            var byCommand = Optional.ofNullable(transaction.execute(status -> handleInTransaction(id)))
                    .flatMap(found -> found);
            byCommand.ifPresent(message -> reactions.sendCommand(message.event(), message.delivery()));
        } catch (RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                noteFailure(id, failure);
            }
        }
    }

    private record Message(IntegrationEvent event, Delivery delivery) {}

    /** Applies effects and marks; hands back a message that a command must answer, unmarked. */
    private Optional<Message> handleInTransaction(String id) {
        var claimed = inbox.claim(id);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        var stored = claimed.get();
        var type = IntegrationEvent.classOf(stored.delivery().type());
        if (type.isEmpty()) {
            inbox.keepUnknown(id);
            return Optional.empty();
        }
        if (reactions.cares(type.get()) && !isAboutSomeoneForgotten(stored)) {
            var event = open(stored).map(payload -> json.readValue(payload, type.get()));
            if (event.isPresent() && reactions.answersByCommand(type.get())) {
                return Optional.of(new Message(event.get(), stored.delivery()));
            }
            event.ifPresent(readable -> reactions.applyEffects(readable, stored.delivery()));
        }
        inbox.markHandled(id);
        return Optional.empty();
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
