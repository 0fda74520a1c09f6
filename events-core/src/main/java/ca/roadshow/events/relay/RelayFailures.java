package ca.roadshow.events.relay;

import ca.roadshow.events.store.Failure;
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
 * Tells a fact that fails by itself from a broker or a store that cannot be reached: those are waited for, and nothing is
 * parked for them. What no broker takes is given up at once, what its handler fails on after some attempts. Counts are of
 * this process, and forgotten at a restart.
 */
final class RelayFailures {

    private record Known(int attempts, String reason, boolean givenUp) {}

    /** Of connections, of resources, of transactions that others end, and of servers that stop. */
    private static final Set<String> STORE_AWAY = Set.of("08", "40", "53", "57");

    private static final Set<String> TRANSACTION_ENDED = Set.of("25P03", "25P04");

    private final int attempts;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    RelayFailures(int attempts) {
        this.attempts = attempts;
    }

    /** Why the fact is not tried any more; empty as long as it is. */
    Optional<String> verdict(String eventId) {
        return Optional.ofNullable(known.getIfPresent(eventId))
                .filter(Known::givenUp)
                .map(Known::reason);
    }

    void note(String eventId, Throwable failure) {
        if (isOfTheFact(failure)) {
            known.put(eventId, new Known(attempts, Failure.inClasses(failure), true));
        } else if (!isOfElsewhere(failure)) {
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

    private static boolean isOfElsewhere(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException
                    || cause instanceof org.springframework.kafka.KafkaException
                    || cause instanceof InterruptedException
                    || isOfStore(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfStore(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            var state = sql.getSQLState();
            return STORE_AWAY.contains(state.substring(0, Math.min(2, state.length())))
                    || TRANSACTION_ENDED.contains(state);
        }
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransactionException;
    }
}
