package ca.roadshow.registration.seatqueue;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.PersonalData.Plain;
import ca.roadshow.events.store.aggregate.AggregateLocks;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.DrainSeats;
import ca.roadshow.registration.meetup.MeetupAnswer;
import ca.roadshow.registration.seatqueue.SeatRequest.Ready;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes batches from the {@link SeatBacklog}, decides each in one transaction, also for several meetups, and completes its requests
 * after the commit. If the database fails, the whole batch is retried; a request that was committed after all then finds its own
 * RSVP. After any other failure, each request is decided in a transaction of its own, so that one bad request does not fail the
 * others.
 */
@Component
class SeatDrain {

    private static final Logger log = LoggerFactory.getLogger(SeatDrain.class);
    private static final Provenance DRAIN = Provenance.ofSystem("seats", Origin.API);
    private static final long PAUSE_MILLIS = 50;

    /** When another replica holds the meetup's lock, waits this long so that the batch is larger. */
    private static final long GATHER_MILLIS = 3;

    private record Decided(Ready request, MeetupAnswer answer) {}

    private final SeatBacklog backlog;
    private final Commands commands;
    private final AggregateLocks locks;
    private final PersonalData personalData;
    private final SeatProperties properties;

    SeatDrain(
            SeatBacklog backlog,
            Commands commands,
            AggregateLocks locks,
            PersonalData personalData,
            SeatProperties properties) {
        this.backlog = backlog;
        this.commands = commands;
        this.locks = locks;
        this.personalData = personalData;
        this.properties = properties;
    }

    /**
     * Decides batch after batch until no request waits. Completes every request whatever fails, including an {@link Error}, so that
     * the meetups can be drained again.
     */
    void run() {
        for (var batch = backlog.drain(); !batch.isEmpty(); batch = backlog.drain()) {
            try {
                carryOut(batch);
            } catch (Throwable broken) {
                log.error("{} requests for seats failed", batch.size(), broken);
                batch.fail(broken);
            } finally {
                backlog.finished(batch);
            }
        }
    }

    /** Completes every request before it returns. */
    void carryOut(SeatBatch batch) {
        var failure = attempt(batch);
        if (failure == null) {
            return;
        }
        if (batch.size() == 1 || isUnreachable(failure)) {
            batch.fail(failure);
        } else {
            log.warn(
                    "A batch of {} requests failed and is decided one by one: {}",
                    batch.size(),
                    failure.getClass().getName());
            carryOutOneByOne(batch);
        }
    }

    /** Decides each request alone. If the database is unreachable, fails the remaining requests immediately. */
    private void carryOutOneByOne(SeatBatch batch) {
        for (var request : batch.requests()) {
            var alone = SeatBatch.alone(request);
            var failure = attempt(alone);
            if (failure != null && isUnreachable(failure)) {
                batch.fail(failure);
                return;
            }
            if (failure != null) {
                alone.fail(failure);
            }
        }
    }

    /** Completes all requests and returns null, or completes none and returns the failure. */
    @Nullable
    RuntimeException attempt(SeatBatch batch) {
        for (var attempt = 1; ; attempt++) {
            try {
                commands.together(() -> decided(batch))
                        .forEach(each -> each.request().answer().complete(each.answer()));
                return null;
            } catch (RuntimeException failure) {
                if (!isOfStore(failure) || attempt >= properties.attempts() || !pause(PAUSE_MILLIS << attempt)) {
                    return failure;
                }
            }
        }
    }

    /**
     * Locks meetups in the order of their ids, and keys before meetups, so that two replicas cannot deadlock. The keys of requests
     * that join are locked after the meetup. If that causes a deadlock, the database ends one transaction, and its retry locks
     * everything in order.
     */
    private List<Decided> decided(SeatBatch batch) {
        var ready = new ArrayList<>(sealed(batch.requests()));
        if (isAnothersTurn(batch)) {
            var _ = pause(GATHER_MILLIS);
            backlog.join(batch);
            ready.addAll(sealed(batch.requests().subList(ready.size(), batch.size())));
        }
        var byMeetup = new TreeMap<String, List<Ready>>();
        for (var request : ready) {
            byMeetup.computeIfAbsent(request.meetupId().value(), _ -> new ArrayList<>())
                    .add(request);
        }
        return byMeetup.values().stream().flatMap(each -> send(each).stream()).toList();
    }

    private List<Decided> send(List<Ready> ofOneMeetup) {
        var asked = ofOneMeetup.stream()
                .map(request -> new DrainSeats.Asked(request.command(), request.provenance()))
                .toList();
        var command = new DrainSeats(ofOneMeetup.getFirst().meetupId(), asked);
        var answers =
                commands.send(command, DRAIN, DrainSeats.Answers.class).each().iterator();
        return ofOneMeetup.stream()
                .map(request -> new Decided(request, answers.next()))
                .toList();
    }

    /** Whether another replica holds the lock of the only meetup. */
    private boolean isAnothersTurn(SeatBatch batch) {
        return batch.isOpen()
                && !locks.tryLock(batch.requests().getFirst().meetupId().value());
    }

    private List<Ready> sealed(List<SeatRequest> requests) {
        var contacts = requests.stream()
                .filter(SeatRequest.Wish.class::isInstance)
                .map(SeatRequest.Wish.class::cast)
                .map(request ->
                        new Plain(request.wish().addressId(), request.wish().contact()))
                .toList();
        var sealedContacts = personalData.sealAll(contacts).iterator();
        return requests.stream()
                .map(request -> switch (request) {
                    case Ready ready -> ready;
                    case SeatRequest.Wish(var wish, var provenance, var answer) ->
                        new Ready(wish.with(sealedContacts.next()), provenance, answer);
                })
                .toList();
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isOfStore(Throwable failure) {
        return failure instanceof SQLException
                || failure instanceof TransactionException
                || failure instanceof ConcurrencyException
                || (failure.getCause() != null && isOfStore(failure.getCause()));
    }

    /** Whether retrying other requests is useless too: SQL states of connections (08), operators (57) and resources (53). */
    static boolean isUnreachable(Throwable failure) {
        if (failure instanceof SQLException refused) {
            var state = Objects.requireNonNullElse(refused.getSQLState(), "08");
            return state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
        }
        return failure.getCause() != null && isUnreachable(failure.getCause());
    }
}
