package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

    private static final Duration TIME = Duration.ofSeconds(2);

    private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private CountDownLatch inside = new CountDownLatch(0);

    @AfterEach
    void close() {
        over.countDown();
        visitors.close();
    }

    @Test
    void limitsHeldForms() throws Exception {
        var room = room(3, 3);
        var held = held(room, "192.0.2.1", "192.0.2.2", "192.0.2.3");

        assertThat(room.waitFor(TIME, "192.0.2.4")).isFalse();
        leave(held);
        assertThat(room.waitFor(TIME, "192.0.2.4")).isTrue();
    }

    @Test
    void limitsHeldFormsByNetworkAddress() throws Exception {
        var room = room(5, 2);
        var held = held(room, "2001:db8::1", "2001:db8::2");

        assertThat(room.waitFor(TIME, "2001:db8::3")).as("the same network").isFalse();
        var another = held(room, "2001:db8:1::1", "192.0.2.1");
        leave(held);
        leave(another);
        assertThat(room.waitFor(TIME, "2001:db8::3")).isTrue();
    }

    @Test
    void releasesPlaces() throws Exception {
        var room = room(5, 2);
        leave(held(room, "192.0.2.1", "192.0.2.1", "192.0.2.2"));
        room.waitFor(TIME, "192.0.2.3");

        assertThat(room.origins()).isZero();
    }

    @Test
    void endsWhenServerStops() throws Exception {
        var room = new WaitingRoom(1, 1, _ -> {
            throw new InterruptedException();
        });

        var stopped = visitors.submit(
                () -> !room.waitFor(TIME, "192.0.2.1") && Thread.currentThread().isInterrupted());
        assertThat(stopped.get()).isTrue();
        assertThat(room.origins()).isZero();
    }

    private WaitingRoom room(int places, int placesPerOrigin) {
        return new WaitingRoom(places, placesPerOrigin, _ -> {
            inside.countDown();
            over.await();
        });
    }

    /** Returns when all of them wait. */
    private List<Future<Boolean>> held(WaitingRoom room, String... networkAddresses) throws Exception {
        inside = new CountDownLatch(networkAddresses.length);
        var held = new ArrayList<Future<Boolean>>();
        for (var address : networkAddresses) {
            held.add(visitors.submit(() -> room.waitFor(TIME, address)));
        }
        inside.await();
        return held;
    }

    private void leave(List<Future<Boolean>> held) throws Exception {
        over.countDown();
        for (var one : held) {
            assertThat(one.get()).isTrue();
        }
    }
}
