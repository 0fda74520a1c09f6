package ca.roadshow.web.form;

import ca.roadshow.web.input.NetworkAddress;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Where forms that came very fast wait until a person could have sent them. Each holds a virtual thread and its connection,
 * so only so many wait at once, and only a few of them from one network address: one sender cannot fill the room.
 */
class WaitingRoom {

    /** How the time passes; a test has its own. */
    interface Pause {

        void of(Duration time) throws InterruptedException;
    }

    private final Semaphore places;
    private final int placesPerOrigin;
    private final Pause pause;
    private final ConcurrentHashMap<String, Integer> waiting = new ConcurrentHashMap<>();

    WaitingRoom(int places, int placesPerOrigin, Pause pause) {
        this.places = new Semaphore(places);
        this.placesPerOrigin = placesPerOrigin;
        this.pause = pause;
    }

    /** False at once where there is no place, or where the server stops. */
    boolean waitFor(Duration time, String networkAddress) {
        var origin = NetworkAddress.counted(networkAddress);
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return enter(origin) && passed(time, origin);
        } finally {
            places.release();
        }
    }

    /** The origins that wait, which is nobody once all have left. */
    int origins() {
        return waiting.size();
    }

    private boolean enter(String origin) {
        var entered = new boolean[1];
        waiting.compute(origin, (_, before) -> {
            var here = before == null ? 0 : before;
            entered[0] = here < placesPerOrigin;
            return entered[0] ? Integer.valueOf(here + 1) : before;
        });
        return entered[0];
    }

    private boolean passed(Duration time, String origin) {
        try {
            pause.of(time);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.computeIfPresent(origin, (_, here) -> here == 1 ? null : here - 1);
        }
    }
}
