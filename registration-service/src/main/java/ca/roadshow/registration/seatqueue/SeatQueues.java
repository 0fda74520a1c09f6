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
 * The way in for whoever wants seats, gives them back or changes how many there are. Every meetup has a bounded queue; what has
 * queued up while one transaction committed shares the next one (group commit). Each request waits for its commit.
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
     * Asks for a seat and waits until the answer is committed.
     *
     * @throws ProblemException 503 {@code meetup.busy} with {@code Retry-After}: nothing was done; 503
     *     {@code meetup.answer-late}: asking again is safe
     */
    public RsvpResult rsvp(SeatWish wish, Provenance provenance) {
        return (RsvpResult) answerOf(drain.asked(wish, provenance));
    }

    /** The same for every other command; throws what {@link #rsvp} throws, and what the command's handler throws. */
    public <R> R send(SeatCommand command, Provenance provenance, Class<R> answer) {
        return answer.cast(answerOf(SeatRequest.of(command, provenance)));
    }

    /** Requests that no transaction has taken yet. */
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

    /** Nobody is left in a queue that no drain will look at, such as while this process ends. */
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

    /** Whatever breaks, an error of the machine too, everybody is answered and their meetups can be drained again. */
    private void carryOut(List<SeatRequest> requests) {
        try {
            drain.carryOut(requests, () -> latecomersOf(requests));
        } catch (Throwable broken) {
            log.error("{} requests were not carried out", requests.size(), broken);
            requests.forEach(request -> request.answer().completeExceptionally(broken));
        }
    }

    /** The requests of the next transaction, in turns between meetups; of none that another transaction is busy with. */
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

    /** Who has come to their meetup since. */
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

    /** Whether it had not been taken yet, so that nothing will come of it. */
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

    /** Carries out what has been taken in. */
    @Override
    public void close() {
        threads.close();
    }
}
