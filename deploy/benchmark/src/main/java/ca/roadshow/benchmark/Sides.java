package ca.roadshow.benchmark;

import ca.roadshow.benchmark.peer.Bookings;
import ca.roadshow.benchmark.peer.PeerApplication;
import ca.roadshow.benchmark.peer.PeerEntry;
import ca.roadshow.benchmark.peer.PeerLine;
import ca.roadshow.benchmark.peer.RequestShape;
import ca.roadshow.benchmark.product.Registration;
import ca.roadshow.benchmark.product.Running;
import ca.roadshow.benchmark.rush.Answered;
import ca.roadshow.benchmark.rush.Burst;
import ca.roadshow.benchmark.rush.FairLine;
import ca.roadshow.benchmark.rush.HttpEntry;
import ca.roadshow.benchmark.rush.Rush;
import ca.roadshow.benchmark.rush.SeatEntry;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product and the peer, both running. Each round uses new meetups, and its results are checked before it counts.
 */
final class Sides implements AutoCloseable {

    private final Options options;
    private final Registration product;
    private final ConfigurableApplicationContext peer;
    private final List<Burst> notYetSeenInViews = new ArrayList<>();
    private int meetups;

    Sides(Options options, Map<String, Object> ofProduct, Map<String, Object> ofPeer) {
        this.options = options;
        this.product = Registration.start(ofProduct);
        this.peer = Running.with(ofPeer, PeerApplication.application());
        product.processors().stop();
    }

    Registration product() {
        return product;
    }

    SeatEntry peer() {
        return new PeerEntry(peer.getBean(Bookings.class), new RequestShape(peer.getBean(Validator.class)));
    }

    SeatEntry peerOverHttp() {
        return new HttpEntry(Running.origin(peer));
    }

    Turns.Round ours(SeatEntry entry, int atOnce) {
        return people -> {
            var seats = seats(atOnce);
            var burst = rush(entry, atOnce, slug -> product.schedule(slug, seats), people);
            notYetSeenInViews.add(burst);
            var line = product.line();
            meetupsOf(burst).forEach(id -> new FairLine(line.inStore(id), seats).check(burst.at(id)));
            return burst;
        };
    }

    Turns.Round theirs(SeatEntry entry, int atOnce) {
        return people -> {
            var seats = seats(atOnce);
            var burst = rush(
                    entry,
                    atOnce,
                    slug -> {
                        peer.getBean(Bookings.class).open(slug, seats);
                        return slug;
                    },
                    people);
            var line = new PeerLine(peer.getBean(JdbcClient.class));
            meetupsOf(burst).forEach(id -> new FairLine(line.of(id), seats).check(burst.at(id)));
            return burst;
        };
    }

    /** The seats of each meetup, so that all meetups together have the same number of seats. */
    int seats(int atOnce) {
        return Math.max(1, options.seats() / atOnce);
    }

    String nextSlug() {
        return "evening-" + meetups++;
    }

    private Burst rush(SeatEntry entry, int atOnce, UnaryOperator<String> open, int people)
            throws InterruptedException {
        var ids = Stream.generate(this::nextSlug).limit(atOnce).map(open).toList();
        return new Rush(entry, ids, options.clients()).of(people);
    }

    private static List<String> meetupsOf(Burst burst) {
        return burst.answered().stream().map(Answered::meetupId).distinct().toList();
    }

    /** Waits for the views and checks that they agree with the responses. */
    void checkViews(int atOnce) throws InterruptedException {
        product.processors().start();
        product.processors().awaitCaughtUp();
        for (var burst : notYetSeenInViews) {
            for (var id : meetupsOf(burst)) {
                new FairLine(product.line().inView(id), seats(atOnce)).check(burst.at(id));
            }
        }
        notYetSeenInViews.clear();
        product.processors().stop();
    }

    @Override
    public void close() {
        peer.close();
        product.close();
    }
}
