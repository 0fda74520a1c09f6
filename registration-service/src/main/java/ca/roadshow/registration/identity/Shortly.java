package ca.roadshow.registration.identity;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits a moment for a view to show what was just done, so that the next page is not behind. */
final class Shortly {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Shortly() {}

    /** Gives up after two seconds: what was done is stored in any case. */
    static void await(BooleanSupplier shown) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!shown.getAsBoolean() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
