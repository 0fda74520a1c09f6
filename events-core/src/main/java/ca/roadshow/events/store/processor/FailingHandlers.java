package ca.roadshow.events.store.processor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueuePolicy;

/**
 * Retries a failing event a few times; each failure rolls back the batch with its token. Then the event becomes a dead
 * letter without another call of its handler, because a failed statement would abort the transaction that stores the
 * dead letter. Does not apply to the relay, which parks events itself.
 */
final class FailingHandlers implements HandlerEnhancerDefinition {

    /** Thrown instead of calling a handler that keeps failing on an event. */
    static final class GivenUp extends RuntimeException {

        GivenUp(Throwable cause) {
            super(cause);
        }
    }

    private record Failures(int count, Throwable last) {}

    private final int attempts;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(10_000).build();

    FailingHandlers(int attempts) {
        this.attempts = attempts;
    }

    /** Makes an event that was given up a dead letter. Every other failure rolls the batch back. */
    EnqueuePolicy<EventMessage<?>> policy() {
        return (letter, cause) -> {
            if (cause instanceof GivenUp givenUp) {
                return Decisions.enqueue(Failure.withoutWords(
                        Optional.ofNullable(givenUp.getCause()).orElse(givenUp)));
            }
            if (letter instanceof JdbcDeadLetter<?>) {
                return Decisions.requeue(Failure.withoutWords(cause));
            }
            throw cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
        };
    }

    /** Resets the attempts of all events, before dead letters are retried. */
    void forget() {
        failures.invalidateAll();
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        var group = original.declaringClass().getAnnotation(ProcessingGroup.class);
        return group == null || group.value().equals(Groups.RELAY) ? original : new Counting<>(original);
    }

    private final class Counting<T> extends WrappedMessageHandlingMember<T> {

        Counting(MessageHandlingMember<T> delegate) {
            super(delegate);
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            var key = declaringClass().getName() + "/" + message.getIdentifier();
            var before = failures.getIfPresent(key);
            if (before != null && before.count() >= attempts) {
                throw new GivenUp(before.last());
            }
            try {
                var answer = super.handle(message, target);
                if (before != null) {
                    failures.invalidate(key);
                }
                return answer;
            } catch (Exception failure) {
                failures.put(key, new Failures(before == null ? 1 : before.count() + 1, failure));
                throw failure;
            }
        }
    }
}
