package ca.roadshow.benchmark.rush;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Concurrent requests: each client sends the next request when the one before is answered. One failure fails the rush.
 */
public final class Rush {

    private static final AtomicInteger RUSHES = new AtomicInteger();

    private final SeatEntry entry;
    private final List<String> meetups;
    private final int clients;
    private final String name = "rush-" + RUSHES.incrementAndGet();
    private final AtomicInteger next = new AtomicInteger();

    /** Spreads people evenly over the meetups. */
    public Rush(SeatEntry entry, List<String> meetups, int clients) {
        this.entry = entry;
        this.meetups = List.copyOf(meetups);
        this.clients = clients;
    }

    public Burst of(int people) throws InterruptedException {
        return run(() -> {
            var number = next.getAndIncrement();
            return number < people ? number : -1;
        });
    }

    /** Continues until the supplier returns true. */
    public Burst until(BooleanSupplier over) throws InterruptedException {
        return run(() -> over.getAsBoolean() ? -1 : next.getAndIncrement());
    }

    private Burst run(Callable<Integer> numbers) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(
                clients, Thread.ofPlatform().name(name + "-", 0).factory())) {
            var started = System.nanoTime();
            var futures = new ArrayList<Future<List<Answered>>>();
            for (var client = 0; client < clients; client++) {
                futures.add(threads.submit(() -> requestInTurn(numbers)));
            }
            var answered = new ArrayList<Answered>();
            for (var future : futures) {
                answered.addAll(future.get());
            }
            return new Burst(answered, (System.nanoTime() - started) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Someone was not answered", e.getCause());
        }
    }

    private List<Answered> requestInTurn(Callable<Integer> numbers) throws Exception {
        var answered = new ArrayList<Answered>();
        for (var number = numbers.call(); number >= 0; number = numbers.call()) {
            var meetup = meetups.get(number % meetups.size());
            var attendee = Attendee.of(name, number);
            var askedAt = System.nanoTime();
            var answer = entry.rsvp(meetup, attendee);
            answered.add(new Answered(meetup, attendee, answer, askedAt, System.nanoTime()));
        }
        return answered;
    }
}
