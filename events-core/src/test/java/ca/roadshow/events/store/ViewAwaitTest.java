package ca.roadshow.events.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each reading is one query; the test counts them. */
@Timeout(value = 60, unit = SECONDS)
class ViewAwaitTest {

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void readsOnceWhatIsShown() {
        var views = new ViewAwait(Duration.ofMinutes(1));

        assertThat(views.read("lamp-1", readings::incrementAndGet, _ -> true)).isEqualTo(1);
    }

    @Test
    void readsOnceMoreForEachNotice() {
        var views = new ViewAwait(Duration.ofMinutes(1));

        views.until("lamp-1", () -> {
            if (readings.incrementAndGet() >= 2) {
                views.projected("lamp-1");
            }
            return readings.get() == 5;
        });

        assertThat(readings).hasValue(5);
    }

    @Test
    void readsAgainWhenNoticesMayHaveBeenLost() {
        var views = new ViewAwait(Duration.ofMinutes(1));

        views.until("lamp-1", () -> {
            if (readings.incrementAndGet() == 2) {
                views.mayHaveMissed();
            }
            return readings.get() == 3;
        });

        assertThat(readings).hasValue(3);
    }

    @Test
    void readsALastTimeAtTheTimeoutWhateverHappensToOthers() {
        var views = new ViewAwait(Duration.ofMillis(1));

        var found = views.read(
                "lamp-1",
                () -> {
                    views.projected("lamp-2");
                    return readings.incrementAndGet();
                },
                _ -> false);

        assertThat(found).isEqualTo(3);
        assertThat(readings).hasValue(3);
    }

    @Test
    void stopsWhenInterruptedAndStaysInterrupted() {
        var views = new ViewAwait(Duration.ofMinutes(1));
        Thread.currentThread().interrupt();

        views.until("lamp-1", () -> readings.incrementAndGet() > 1_000);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(readings).hasValue(2);
    }
}
