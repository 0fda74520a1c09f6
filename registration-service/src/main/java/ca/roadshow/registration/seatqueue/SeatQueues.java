package ca.roadshow.registration.seatqueue;

import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.RsvpResult;
import ca.roadshow.web.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The queues of requests that give, release or move seats: one bounded queue for each meetup. Requests that arrive
 * while a transaction runs share the next one (group commit). Every request waits for its commit.
 */
@Component
public final class SeatQueues implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SeatQueues.class);

    private final SeatDrain drain;
    private final SeatProperties properties;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("seats-", 0).factory());

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<MeetupId, Queue<SeatRequest>> waiting = new LinkedHashMap<>();
    private final Set<MeetupId> busy = new HashSet<>();
    private int drains;

    SeatQueues(SeatDrain drain, SeatProperties properties) {
        this.drain = drain;
        this.properties = properties;
    }

    /**
     * Requests seats and waits until the result is committed.
     *
     * @throws ProblemException 503 {@code meetup.busy} with {@code Retry-After} if nothing was done; 503
     * {@code meetup.answer-late} if the outcome is unknown: repeating the request is safe
     */
    public RsvpResult rsvp(SeatWish wish, Provenance provenance) {
        return (RsvpResult) answerOf(drain.asked(wish, provenance));
    }

    /** Like {@link #rsvp} for every other command. Throws the same exceptions, and those of the command's handler. */
    public <R> R send(SeatCommand command, Provenance provenance, Class<R> answer) {
        return answer.cast(answerOf(SeatRequest.of(command, provenance)));
    }

    /** The number of requests that no transaction has taken yet. */
    int waitingAt(MeetupId meetup) {
        lock.lock();
        try {
            var queue = waiting.get(meetup);
            return queue == null ? 0 : queue.size();
        } finally {
            lock.unlock();
        }
    }

    private Object answerOf(SeatRequest request) {
        enqueue(request);
        try {
            return request.answer().get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unavailableOr(Objects.requireNonNull(failed.getCause()));
        } catch (TimeoutException late) {
            throw withdraw(request) ? busy() : answerLate();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw withdraw(request) ? busy() : answerLate();
        }
    }

    private void enqueue(SeatRequest request) {
        lock.lock();
        try {
            var queue = waiting.computeIfAbsent(request.meetupId(), meetup -> new ArrayDeque<>());
            if (queue.size() >= properties.queue()) {
                throw busy();
            }
            queue.add(request);
            if (drains < properties.drains() && !busy.contains(request.meetupId())) {
                startDrain(queue, request);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Starts a thread for the queue. If none can be started, for example during shutdown, removes the request again,
     * because nothing would complete it.
     */
    private void startDrain(Queue<SeatRequest> queue, SeatRequest request) {
        try {
            threads.execute(this::drainAll);
            drains++;
        } catch (RejectedExecutionException ending) {
            queue.remove(request);
            throw busy();
        }
    }

    private void drainAll() {
        for (var next = next(List.of()); !next.isEmpty(); next = next(next)) {
            carryOut(next);
        }
    }

    /** Completes every request whatever fails, including an {@link Error}, so that the meetups can be drained again. */
    private void carryOut(List<SeatRequest> requests) {
        try {
            drain.carryOut(requests, () -> latecomersOf(requests));
        } catch (Throwable broken) {
            log.error("{} requests for seats failed", requests.size(), broken);
            requests.forEach(request -> request.answer().completeExceptionally(broken));
        }
    }

    /** Takes the requests of the next transaction, in turns between meetups. Skips meetups of a running transaction. */
    private List<SeatRequest> next(List<SeatRequest> done) {
        lock.lock();
        try {
            done.forEach(request -> busy.remove(request.meetupId()));
            var next = new ArrayList<SeatRequest>();
            for (var meetup : List.copyOf(waiting.keySet())) {
                if (next.size() < properties.batch() && !busy.contains(meetup)) {
                    take(meetup, next);
                }
            }
            next.forEach(request -> busy.add(request.meetupId()));
            if (next.isEmpty()) {
                drains--;
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void take(MeetupId meetup, List<SeatRequest> next) {
        var queue = waiting.remove(meetup);
        while (queue != null && !queue.isEmpty() && next.size() < properties.batch()) {
            next.add(queue.remove());
        }
        if (queue != null && !queue.isEmpty()) {
            waiting.put(meetup, queue);
        }
    }

    /** Takes the requests that arrived for the same meetup since then. */
    private List<SeatRequest> latecomersOf(List<SeatRequest> requests) {
        lock.lock();
        try {
            var all = new ArrayList<>(requests);
            take(requests.getFirst().meetupId(), all);
            return List.copyOf(all.subList(requests.size(), all.size()));
        } finally {
            lock.unlock();
        }
    }

    /** Removes a request that no transaction has taken yet. Returns false if one has. */
    private boolean withdraw(SeatRequest request) {
        lock.lock();
        try {
            var queue = waiting.get(request.meetupId());
            return queue != null && queue.remove(request);
        } finally {
            lock.unlock();
        }
    }

    private RuntimeException unavailableOr(Throwable cause) {
        return switch (cause) {
            case RuntimeException failure
            when SeatDrain.isUnreachable(failure) -> {
                var unavailable = answerLate();
                unavailable.addSuppressed(failure);
                yield unavailable;
            }
            case RuntimeException failure -> failure;
            default -> new IllegalStateException(cause);
        };
    }

    private ProblemException busy() {
        return unavailable("meetup.busy");
    }

    private ProblemException answerLate() {
        return unavailable("meetup.answer-late");
    }

    private ProblemException unavailable(String code) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(properties.retryAfter().toSeconds()));
    }

    /** Completes the requests that are queued already. */
    @Override
    public void close() {
        threads.close();
    }
}
