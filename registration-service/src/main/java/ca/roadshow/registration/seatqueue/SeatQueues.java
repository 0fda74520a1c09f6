package ca.roadshow.registration.seatqueue;

import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.MeetupAnswer;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import ca.roadshow.web.problem.ProblemException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes all requests that give, release or move seats. Requests that arrive while a transaction runs wait in the
 * {@link SeatBacklog} and share the next one (group commit), which a {@link SeatDrain} runs. Every request waits for its commit.
 */
@Component
public final class SeatQueues implements AutoCloseable {

    private final SeatBacklog backlog;
    private final SeatDrain drain;
    private final SeatProperties properties;

    /** Not a {@code WorkerLoop}: a drain runs only while requests wait, and one that has begun is never interrupted. */
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("seats-", 0).factory());

    SeatQueues(SeatBacklog backlog, SeatDrain drain, SeatProperties properties) {
        this.backlog = backlog;
        this.drain = drain;
        this.properties = properties;
    }

    /**
     * Requests seats and waits until the result is committed.
     *
     * @throws ProblemException 503 {@code meetup.busy} with {@code Retry-After} if nothing was done; 503
     * {@code meetup.answer-late} if the outcome is unknown: repeating the request is safe
     */
    public ToRsvp rsvp(SeatWish wish, Provenance provenance) {
        return (ToRsvp) answerOf(SeatRequest.of(wish, provenance));
    }

    /** Like {@link #rsvp} for every other command. Throws the same exceptions, and those of the command's handler. */
    public <R extends MeetupAnswer> R send(SeatCommand command, Provenance provenance, Class<R> answer) {
        return answer.cast(answerOf(SeatRequest.of(command, provenance)));
    }

    private MeetupAnswer answerOf(SeatRequest request) {
        switch (backlog.append(request)) {
            case FULL -> throw busy();
            case NEEDS_DRAIN -> startDrain();
            case WAITS -> {}
        }
        try {
            return request.answer().get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unavailableOr(Objects.requireNonNull(failed.getCause()));
        } catch (TimeoutException late) {
            throw backlog.withdraw(request) ? busy() : answerLate();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw backlog.withdraw(request) ? busy() : answerLate();
        }
    }

    /** If no thread can be started, for example during shutdown, refuses the requests that no drain would complete. */
    private void startDrain() {
        try {
            threads.execute(drain::run);
        } catch (RejectedExecutionException ending) {
            backlog.drainNotStarted().forEach(left -> left.answer().completeExceptionally(busy()));
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
