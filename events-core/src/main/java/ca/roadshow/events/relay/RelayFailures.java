package ca.roadshow.events.relay;

import ca.roadshow.events.store.processor.Failure;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Distinguishes an event that can never be published from an unreachable broker or database. While the broker or
 * database is unreachable, the relay retries and parks nothing. An event that no broker accepts is given up at once,
 * and an event whose handler fails is given up after some attempts. Attempts are counted per process and reset at a
 * restart.
 */
final class RelayFailures {

    private record Known(int attempts, String reason, boolean givenUp) {}

    /** SQL states of lost connections, missing resources, cancelled transactions and servers that shut down. */
    private static final Set<String> OUTAGE_STATES = Set.of("08", "40", "53", "57");

    private static final Set<String> TRANSACTION_ENDED = Set.of("25P03", "25P04");

    private final int attempts;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    RelayFailures(int attempts) {
        this.attempts = attempts;
    }

    /** Returns why the event is given up; empty while it is still retried. */
    Optional<String> verdict(String eventId) {
        return Optional.ofNullable(known.getIfPresent(eventId))
                .filter(Known::givenUp)
                .map(Known::reason);
    }

    void note(String eventId, Throwable failure) {
        if (isOfTheFact(failure)) {
            known.put(eventId, new Known(attempts, Failure.inClasses(failure), true));
        } else if (!isOutage(failure)) {
            var before = known.getIfPresent(eventId);
            var count = before == null ? 1 : before.attempts() + 1;
            known.put(eventId, new Known(count, Failure.inClasses(failure), count >= attempts));
        }
    }

    void forget(String eventId) {
        known.invalidate(eventId);
    }

    static boolean isOfTheFact(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unpublishable
                    || cause instanceof SerializationException
                    || cause instanceof RecordTooLargeException
                    || cause instanceof RecordBatchTooLargeException
                    || cause instanceof InvalidRecordException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException
                    || cause instanceof org.springframework.kafka.KafkaException
                    || cause instanceof InterruptedException
                    || isDatabaseOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDatabaseOutage(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            var state = sql.getSQLState();
            return OUTAGE_STATES.contains(state.substring(0, Math.min(2, state.length())))
                    || TRANSACTION_ENDED.contains(state);
        }
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransactionException;
    }
}
