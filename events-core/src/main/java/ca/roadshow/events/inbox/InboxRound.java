package ca.roadshow.events.inbox;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.processor.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles the due messages once: in order within each key, and in turns between keys, so that many messages with one
 * key do not delay others. Messages whose handlers write tables share one transaction. If it fails, each message is
 * handled alone, so that one failure does not affect the others.
 */
final class InboxRound {

    private static final Logger log = LoggerFactory.getLogger(InboxRound.class);

    /** The most messages in one round. Small, so that new messages are considered soon. */
    private static final int MOST = 50;

    private final Inbox inbox;
    private final InboxHandlers handlers;
    private final PersonalData personalData;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final EventsProperties.Inbox settings;

    InboxRound(
            Inbox inbox,
            InboxHandlers handlers,
            PersonalData personalData,
            TransactionTemplate transaction,
            JsonMapper json,
            EventsProperties.Inbox settings) {
        this.inbox = inbox;
        this.handlers = handlers;
        this.personalData = personalData;
        this.transaction = transaction;
        this.json = json;
        this.settings = settings;
    }

    /**
     * Returns whether a message was handled. If a message fails, or another replica has it, the later messages with its
     * key wait for the next round.
     */
    boolean run() {
        var waiting = new HashSet<String>();
        var handled = 0;
        for (var together : split(inbox.due(MOST))) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            handled += handle(together, waiting);
        }
        return handled > 0;
    }

    /** Splits messages into transactions, in order. A message that causes a command has its own. */
    private List<List<Inbox.Due>> split(List<Inbox.Due> due) {
        var parts = new ArrayList<List<Inbox.Due>>();
        var shared = new ArrayList<Inbox.Due>();
        for (var message : due) {
            if (isAnsweredByCommand(message.type())) {
                parts.add(List.copyOf(shared));
                parts.add(List.of(message));
                shared.clear();
            } else {
                shared.add(message);
            }
        }
        parts.add(shared);
        return parts;
    }

    private boolean isAnsweredByCommand(String type) {
        return IntegrationEvent.classOf(type).filter(handlers::answersByCommand).isPresent();
    }

    private int handle(List<Inbox.Due> messages, Set<String> waiting) {
        if (messages.size() > 1) {
            try {
                return handleTogether(messages, waiting);
            } catch (RuntimeException | Error oneOfThem) {
                log.debug("A batch of {} messages failed and is handled one by one", messages.size(), oneOfThem);
            }
        }
        var handled = 0;
        for (var message : messages) {
            if (!waiting.contains(message.key()) && handleAlone(message.id())) {
                handled++;
            } else {
                waiting.add(message.key());
            }
        }
        return handled;
    }

    private int handleTogether(List<Inbox.Due> messages, Set<String> waiting) {
        var behind = new HashSet<>(waiting);
        var handled = Objects.requireNonNull(transaction.execute(status -> {
            var claimed = inbox.claim(messages.stream().map(Inbox.Due::id).toList());
            var forgotten = forgottenAmong(claimed);
            var done = new ArrayList<String>();
            var unknown = 0;
            for (var message : messages) {
                var stored = claimed.get(message.id());
                if (stored == null || behind.contains(message.key())) {
                    behind.add(message.key());
                } else if (runHandlers(stored, forgotten)) {
                    done.add(message.id());
                } else {
                    inbox.keepUnknown(message.id());
                    unknown++;
                }
            }
            inbox.markHandled(done);
            return done.size() + unknown;
        }));
        waiting.addAll(behind);
        return handled;
    }

    /**
     * Returns the erased people among those of the messages. Waits for running erasures; no other erasure of these
     * people starts before this transaction ends.
     */
    private Map<String, Instant> forgottenAmong(Map<String, Inbox.Stored> claimed) {
        var people = peopleOf(claimed);
        personalData.holdOff(people);
        return personalData.forgottenAmong(people);
    }

    private static Set<String> peopleOf(Map<String, Inbox.Stored> claimed) {
        return claimed.values().stream()
                .flatMap(stored -> Optional.ofNullable(stored.sealed()).stream())
                .map(Sealed::personId)
                .collect(Collectors.toSet());
    }

    /** Returns false for a type that only a newer version knows. */
    private boolean runHandlers(Inbox.Stored stored, Map<String, Instant> forgotten) {
        var type = IntegrationEvent.classOf(stored.delivery().type());
        type.filter(handlers::handles)
                .filter(known -> !isAboutErasedPerson(stored, forgotten))
                .flatMap(known -> open(stored).map(payload -> json.readValue(payload, known)))
                .ifPresent(event -> handlers.handle(event, stored.delivery()));
        return type.isPresent();
    }

    private boolean handleAlone(String id) {
        try {
            var step = Objects.requireNonNull(transaction.execute(status -> handleInTransaction(id)));
            return switch (step) {
                case Step.Elsewhere elsewhere -> false;
                case Step.Settled settled -> true;
                case Step.ByCommand(var command, var delivery) -> {
                    handlers.send(command, delivery);
                    yield true;
                }
            };
        } catch (RuntimeException | Error failure) { // Any failure: the other messages continue.
            if (!Thread.currentThread().isInterrupted()) {
                noteFailure(id, failure);
            }
            return false;
        }
    }

    /** The result of handling one message in its transaction. */
    private sealed interface Step {

        /** Another replica handles or has handled it. */
        record Elsewhere() implements Step {}

        record Settled() implements Step {}

        /** Not marked yet: the command's unit of work marks it. */
        record ByCommand(Object command, Delivery delivery) implements Step {}
    }

    private Step handleInTransaction(String id) {
        var claimed = inbox.claim(id);
        if (claimed.isEmpty()) {
            return new Step.Elsewhere();
        }
        var stored = claimed.get();
        var forgotten = forgottenAmong(Map.of(id, stored));
        if (isAnsweredByCommand(stored.delivery().type()) && !isAboutErasedPerson(stored, forgotten)) {
            var type = IntegrationEvent.classOf(stored.delivery().type()).orElseThrow();
            var command = open(stored)
                    .map(payload -> json.readValue(payload, type))
                    .flatMap(event -> handlers.command(event, stored.delivery()));
            if (command.isPresent()) {
                return new Step.ByCommand(command.get(), stored.delivery());
            }
        } else if (!runHandlers(stored, forgotten)) {
            inbox.keepUnknown(id);
            return new Step.Settled();
        }
        inbox.markHandled(id);
        return new Step.Settled();
    }

    /**
     * Whether the person was erased after the message was published. The erasure may have happened while the message
     * was being stored.
     */
    private static boolean isAboutErasedPerson(Inbox.Stored stored, Map<String, Instant> forgotten) {
        var person = stored.sealed();
        var at = person == null ? null : forgotten.get(person.personId());
        return at != null && !stored.delivery().happenedAt().isAfter(at);
    }

    /** Decrypts the message. Returns empty if its person was erased; then there is nothing left to do. */
    private Optional<String> open(Inbox.Stored stored) {
        return stored.sealed() == null
                ? Optional.ofNullable(stored.clear())
                : personalData.openBytes(stored.sealed()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void noteFailure(String id, Throwable failure) {
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
}
