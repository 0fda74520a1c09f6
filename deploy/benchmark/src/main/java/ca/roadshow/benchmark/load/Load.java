package ca.roadshow.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Concurrent clients, each of which sends its next request after the one before is answered. One failure fails all. */
public final class Load {

    private static final int DIGITS = 3;
    private static final double NANOS = 1_000_000;

    /** One request of one client. */
    public interface Request {

        /**
         * @param client from 0
         * @param number number of the request among those of all clients, from 0
         */
        void send(int client, int number) throws Exception;
    }

    /** @param nanos the response times */
    public record Measured(double seconds, Histogram nanos) {

        public double perSecond() {
            return nanos.getTotalCount() / seconds;
        }

        /** The median in milliseconds. */
        public double p50() {
            return nanos.getValueAtPercentile(50) / NANOS;
        }

        /** The 99th percentile in milliseconds. */
        public double p99() {
            return nanos.getValueAtPercentile(99) / NANOS;
        }
    }

    private Load() {}

    /** The time between an answer and the next request of the same client, and before its first one: uniform between two bounds. */
    public record Pause(Duration least, Duration most) {

        static final Pause NONE = new Pause(Duration.ZERO, Duration.ZERO);

        private void take(Random random) throws InterruptedException {
            if (most.isPositive()) {
                TimeUnit.NANOSECONDS.sleep(random.nextLong(least.toNanos(), most.toNanos()));
            }
        }

        @Override
        public String toString() {
            return least.toSeconds() + "–" + most.toSeconds() + " s";
        }
    }

    /** Clients that never pause. */
    public static Measured of(int clients, int requests, Request request) throws InterruptedException {
        return of(clients, requests, Pause.NONE, request);
    }

    public static Measured of(int clients, int requests, Pause pause, Request request) throws InterruptedException {
        var histogram = new ConcurrentHistogram(DIGITS);
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<Callable<Void>>();
            for (var client = 0; client < clients; client++) {
                var self = client;
                all.add(() -> {
                    var random = new Random(self);
                    for (var number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        pause.take(random);
                        var asked = System.nanoTime();
                        request.send(self, number);
                        histogram.recordValue(System.nanoTime() - asked);
                    }
                    return null;
                });
            }
            var started = System.nanoTime();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
            return new Measured((System.nanoTime() - started) / 1e9, histogram);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A request failed", failed.getCause());
        }
    }
}
