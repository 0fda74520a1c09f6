package ca.roadshow.events.store.processor;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each reading is one query. The tests count them. */
@Timeout(value = 60, unit = SECONDS)
class ViewAwaitTest {

    private final AtomicInteger readings = new AtomicInteger();

    private static ViewAwait views(Duration timeout) {
        return new ViewAwait(timeout, (aggregate, _, _) -> aggregate.equals("lamp-1"));
    }

    @Test
    void doesNotWaitIfNothingIsStored() {
        var views = views(Duration.ofMinutes(1));

        var found = views.find("lamp-2", () -> {
            readings.incrementAndGet();
            return Optional.empty();
        });

        assertThat(found).isEmpty();
        assertThat(readings).hasValue(1);
    }

    @Test
    void waitsIfSomethingIsStored() {
        var views = views(Duration.ofMinutes(1));

        var found = views.find("lamp-1", () -> {
            views.projected("lamp-1");
            return Optional.of(readings.incrementAndGet()).filter(reading -> reading == 4);
        });

        assertThat(found).contains(4);
    }

    @Test
    void neverReturnsEmptyIfSomethingIsStored() {
        var views = views(Duration.ofMillis(1));

        assertThatExceptionOfType(ViewBehind.class).isThrownBy(() -> views.find("lamp-1", Optional::empty));
    }

    @Test
    void failsIfChangeIsNotShownInTime() {
        var views = views(Duration.ofMillis(1));

        assertThatExceptionOfType(ViewBehind.class)
                .isThrownBy(() -> views.require("lamp-1", () -> Optional.of("off"), "on"::equals));
        assertThat(views.require("lamp-1", () -> Optional.of("on"), "on"::equals))
                .isEqualTo("on");
    }

    @Test
    void readsOnceIfViewIsCurrent() {
        var views = views(Duration.ofMinutes(1));

        assertThat(views.read("lamp-1", readings::incrementAndGet, _ -> true)).isEqualTo(1);
    }

    @Test
    void readsOnceMoreForEachNotice() {
        var views = views(Duration.ofMinutes(1));

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
        var views = views(Duration.ofMinutes(1));

        views.until("lamp-1", () -> {
            if (readings.incrementAndGet() == 2) {
                views.mayHaveMissed();
            }
            return readings.get() == 3;
        });

        assertThat(readings).hasValue(3);
    }

    @Test
    void readsALastTimeAtTimeout() {
        var views = views(Duration.ofMillis(1));

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
    void stopsWhenInterrupted() {
        var views = views(Duration.ofMinutes(1));
        Thread.currentThread().interrupt();

        views.until("lamp-1", () -> readings.incrementAndGet() > 1_000);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(readings).hasValue(2);
    }
}
