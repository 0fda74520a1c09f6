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
 * Decides many requests in one transaction, of several meetups too, and answers them once it is committed. When the store
 * fails, all of it is tried again: a request that was carried out after all then finds its own RSVP. What fails for another
 * reason is found by deciding each request alone, so that it fails nobody beside it.
 */
@Component
class SeatDrain {

    private static final Logger log = LoggerFactory.getLogger(SeatDrain.class);
    private static final Provenance DRAIN = Provenance.ofSystem("seats", Origin.API);
    private static final long PAUSE_MILLIS = 50;

    /** So that a turn which must be waited for is not spent on the few who were the first to ask again. */
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

    /** Whoever asks does the costly part of sealing, side by side with others; what is left is done with theirs. */
    SeatRequest asked(SeatWish wish, Provenance provenance) {
        return SeatRequest.of(wish, personalData.draft(wish.addressId(), wish.contact()), provenance);
    }

    /** Every request is answered when this returns. */
    void carryOut(List<SeatRequest> requests) {
        carryOut(requests, List::of);
    }

    /**
     * The same, with who comes while another replica is at their meetup.
     *
     * @param requests those are added to it
     * @param latecomers takes whoever asks for the same meetup meanwhile
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
                    "{} requests are decided one by one: {}",
                    requests.size(),
                    failure.getClass().getName());
            carryOutOneByOne(requests);
        }
    }

    /** Once the store has gone nobody else waits for it to be tried for each request anew. */
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

    /** Answers all of them, or none and says why. */
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
     * In the order of meetups, so that two who do this at once never wait for each other; keys come before meetups. Latecomers'
     * keys come after the others', and two who add them crosswise are parted by the store: the one that is tried again settles
     * all in one order.
     */
    private void decide(List<SeatRequest> requests, Supplier<List<SeatRequest>> latecomers) {
        var byMeetup = new TreeMap<String, List<SeatRequest.Ready>>();
        Supplier<List<DrainSeats>> drains = () -> {
            var ready = new ArrayList<>(sealedAll(requests));
            if (isAnothersTurn(requests)) {
                var _ = pause(GATHER_MILLIS);
                var late = latecomers.get();
                late.forEach(requests::add); // Before anything can fail: they are in no queue any more.
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

    /** Where several meetups are asked for, their locks are only ever taken in order. */
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

    /** Nothing else would fare better: SQL states of connections (08), operators (57) and resources (53). */
    static boolean isUnreachable(Throwable failure) {
        if (failure instanceof SQLException refused) {
            var state = Objects.requireNonNullElse(refused.getSQLState(), "08");
            return state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
        }
        return failure.getCause() != null && isUnreachable(failure.getCause());
    }
}
