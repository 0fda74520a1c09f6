package ca.roadshow.events.store;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits a moment for a view to show what was just done, so that the next page is not behind. */
public final class Shortly {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Shortly() {}

    /** Gives up after two seconds, or when interrupted: what was done is stored in any case. */
    public static void await(BooleanSupplier shown) {
        read(shown::getAsBoolean, Boolean::booleanValue);
    }

    /** Reads until it is shown, as patiently as {@link #await}; answers what was read last, shown or not. */
    public static <T> T read(Supplier<T> reading, Predicate<T> shown) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var found = reading.get();
        while (!shown.test(found) && System.nanoTime() < deadline && paused()) {
            found = reading.get();
        }
        return found;
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
