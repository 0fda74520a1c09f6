package ca.roadshow.web.form;

import ca.roadshow.web.input.NetworkAddress;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Holds forms that were sent very fast until a person could have sent them. Each uses a virtual thread and a connection,
 * so the number is limited, in all and for one network address.
 */
class WaitingRoom {

    /** Waits for a duration; replaced in tests. */
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

    /** Returns false at once if there is no place, or if the server stops. */
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

    /** The number of origins with waiting forms; zero once all have left. */
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
