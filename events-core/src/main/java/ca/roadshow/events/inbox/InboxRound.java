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
 * One pass over what is due: keys take turns, so that a crowd at one of them delays the others little, and within a key the
 * first comes first. Messages whose handlers write tables share one transaction. If it fails, each message is handled alone, so
 * that one failure does not affect the others.
 */
final class InboxRound {

    private static final Logger log = LoggerFactory.getLogger(InboxRound.class);

    /** Messages of one pass: few enough that what arrives meanwhile is soon looked at. */
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
     * True when something was handled. Where a message is not handled, because it fails or another replica is at it, those of
     * its key behind it wait for the next pass.
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

    /** In their order; what is answered by a command stands alone. */
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
                log.debug("{} messages are handled one by one", messages.size(), oneOfThem);
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

    /** Whose erasure is under way is waited for; nobody else's begins before this transaction ends. */
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

    /** False for a type that only a newer version knows. */
    private boolean runHandlers(Inbox.Stored stored, Map<String, Instant> forgotten) {
        var type = IntegrationEvent.classOf(stored.delivery().type());
        type.filter(handlers::handles)
                .filter(known -> !isAboutSomeoneForgotten(stored, forgotten))
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

    /** How far one message came in its transaction. */
    private sealed interface Step {

        /** Another replica is at it, or was. */
        record Elsewhere() implements Step {}

        record Settled() implements Step {}

        /** Yet unmarked: the command that answers it marks it. */
        record ByCommand(Object command, Delivery delivery) implements Step {}
    }

    private Step handleInTransaction(String id) {
        var claimed = inbox.claim(id);
        if (claimed.isEmpty()) {
            return new Step.Elsewhere();
        }
        var stored = claimed.get();
        var forgotten = forgottenAmong(Map.of(id, stored));
        if (isAnsweredByCommand(stored.delivery().type()) && !isAboutSomeoneForgotten(stored, forgotten)) {
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

    /** The person may have been forgotten while the message was being stored. */
    private static boolean isAboutSomeoneForgotten(Inbox.Stored stored, Map<String, Instant> forgotten) {
        var person = stored.sealed();
        var at = person == null ? null : forgotten.get(person.personId());
        return at != null && !stored.delivery().happenedAt().isAfter(at);
    }

    /** Empty for a person who was forgotten: there is nothing left to do about the message. */
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
