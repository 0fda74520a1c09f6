package ca.roadshow.events.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = SECONDS)
class ShortlyTest {

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void readsOnceWhatIsShown() {
        assertThat(Shortly.read(readings::incrementAndGet, _ -> true)).isEqualTo(1);
    }

    @Test
    void readsUntilItIsShown() {
        assertThat(Shortly.read(readings::incrementAndGet, found -> found == 3)).isEqualTo(3);
    }

    @Test
    void givesUpAndAnswersWhatItReadLast() {
        assertThat(Shortly.read(readings::incrementAndGet, _ -> false)).isEqualTo(readings.get());
    }

    @Test
    void stopsWhenInterruptedAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        Shortly.await(() -> readings.incrementAndGet() > 1_000);

        assertThat(readings).hasValue(1);
        assertThat(Thread.interrupted()).isTrue();
    }
}
