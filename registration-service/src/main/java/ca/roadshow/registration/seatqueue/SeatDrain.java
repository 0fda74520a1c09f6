package ca.roadshow.registration.seatqueue;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.aggregate.AggregateLocks;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.DrainSeats;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Decides the requests of one batch in one transaction, also for several meetups, and completes them after the commit.
 * If the database fails, the whole batch is retried; a request that was committed after all then finds its own RSVP.
 * After any other failure, each request is decided in a transaction of its own, so that one bad request does not fail
 * the others.
 */
@Component
class SeatDrain {

    private static final Logger log = LoggerFactory.getLogger(SeatDrain.class);
    private static final Provenance DRAIN = Provenance.ofSystem("seats", Origin.API);
    private static final long PAUSE_MILLIS = 50;

    /** When another replica holds the meetup's lock, waits this long so that the next batch is larger. */
    private static final long GATHER_MILLIS = 3;

    private final Commands commands;
    private final AggregateLocks locks;
    private final PersonalData personalData;
    private final SeatProperties properties;

    SeatDrain(Commands commands, AggregateLocks locks, PersonalData personalData, SeatProperties properties) {
        this.commands = commands;
        this.locks = locks;
        this.personalData = personalData;
        this.properties = properties;
    }

    /**
     * Encrypts the contact on the caller's thread, in parallel with other callers. The transaction only stores the key.
     */
    SeatRequest asked(SeatWish wish, Provenance provenance) {
        return SeatRequest.of(wish, personalData.draft(wish.addressId(), wish.contact()), provenance);
    }

    /** Completes every request before it returns. */
    void carryOut(List<SeatRequest> requests) {
        carryOut(requests, List::of);
    }

    /**
     * Like {@link #carryOut(List)}, but adds requests that arrive while another replica holds the meetup's lock.
     *
     * @param requests the batch; later requests are added to it
     * @param latecomers takes the requests that arrived for the same meetup in the meantime
     */
    void carryOut(List<SeatRequest> requests, Supplier<List<SeatRequest>> latecomers) {
        var failure = attempt(requests, latecomers);
        if (failure == null) {
            return;
        }
        if (requests.size() == 1 || isUnreachable(failure)) {
            fail(requests, failure);
        } else {
            log.warn(
                    "A batch of {} requests failed and is decided one by one: {}",
                    requests.size(),
                    failure.getClass().getName());
            carryOutOneByOne(requests);
        }
    }

    /** Decides each request alone. If the database is unreachable, fails the remaining requests immediately. */
    private void carryOutOneByOne(List<SeatRequest> requests) {
        for (var number = 0; number < requests.size(); number++) {
            var failure = attempt(requests.subList(number, number + 1), List::of);
            if (failure != null && isUnreachable(failure)) {
                fail(requests.subList(number, requests.size()), failure);
                return;
            }
            if (failure != null) {
                requests.get(number).answer().completeExceptionally(failure);
            }
        }
    }

    private static void fail(List<SeatRequest> requests, RuntimeException failure) {
        requests.forEach(request -> request.answer().completeExceptionally(failure));
    }

    /** Completes all requests and returns null, or completes none and returns the failure. */
    @Nullable
    RuntimeException attempt(List<SeatRequest> requests, Supplier<List<SeatRequest>> latecomers) {
        for (var attempt = 1; ; attempt++) {
            try {
                decide(requests, latecomers);
                return null;
            } catch (RuntimeException failure) {
                if (!isOfStore(failure) || attempt >= properties.attempts() || !pause(PAUSE_MILLIS << attempt)) {
                    return failure;
                }
            }
        }
    }

    /**
     * Locks meetups in the order of their ids, and keys before meetups, so that two replicas cannot deadlock. The keys
     * of latecomers are locked after the meetup; if that causes a deadlock, the database ends one transaction, and its
     * retry locks everything in order.
     */
    private void decide(List<SeatRequest> requests, Supplier<List<SeatRequest>> latecomers) {
        var byMeetup = new TreeMap<String, List<SeatRequest.Ready>>();
        Supplier<List<DrainSeats>> drains = () -> {
            var ready = new ArrayList<>(sealedAll(requests));
            if (isAnothersTurn(requests)) {
                var _ = pause(GATHER_MILLIS);
                var late = latecomers.get();
                // These requests are in no queue any more, so they must be in the batch before anything can fail.
                late.forEach(requests::add);
                ready.addAll(sealedAll(late));
            }
            for (var request : ready) {
                byMeetup.computeIfAbsent(request.meetupId().value(), id -> new ArrayList<>())
                        .add(request);
            }
            return byMeetup.values().stream().map(SeatDrain::drainOf).toList();
        };
        var answers =
                commands.sendTogether(drains, DRAIN, DrainSeats.Answers.class).iterator();
        for (var ready : byMeetup.values()) {
            var each = answers.next().each().iterator();
            ready.forEach(request -> request.answer().complete(each.next()));
        }
    }

    /**
     * Whether another replica holds the meetup's lock. Not used for several meetups, whose locks must be taken in
     * order.
     */
    private boolean isAnothersTurn(List<SeatRequest> requests) {
        var meetups = requests.stream().map(SeatRequest::meetupId).distinct().toList();
        return meetups.size() == 1 && !locks.tryLock(meetups.getFirst().value());
    }

    private List<SeatRequest.Ready> sealedAll(List<SeatRequest> requests) {
        var contacts = requests.stream()
                .filter(SeatRequest.Wish.class::isInstance)
                .map(SeatRequest.Wish.class::cast)
                .map(SeatRequest.Wish::contact)
                .toList();
        var sealedContacts = personalData.settleAll(contacts).iterator();
        return requests.stream()
                .map(request -> switch (request) {
                    case SeatRequest.Ready ready -> ready;
                    case SeatRequest.Wish(var wish, var contact, var provenance, var answer) ->
                        new SeatRequest.Ready(wish.with(sealedContacts.next()), provenance, answer);
                })
                .toList();
    }

    private static DrainSeats drainOf(List<SeatRequest.Ready> requests) {
        return new DrainSeats(
                requests.getFirst().meetupId(),
                requests.stream()
                        .map(request -> new DrainSeats.Asked(request.command(), request.provenance()))
                        .toList());
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

    /**
     * Whether retrying other requests is useless too: SQL states of connections (08), operators (57) and resources
     * (53).
     */
    static boolean isUnreachable(Throwable failure) {
        if (failure instanceof SQLException refused) {
            var state = Objects.requireNonNullElse(refused.getSQLState(), "08");
            return state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
        }
        return failure.getCause() != null && isUnreachable(failure.getCause());
    }
}
