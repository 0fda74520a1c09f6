package ca.roadshow.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.processor.Alarm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class EachAloneTest {

    private final EachAlone round = new EachAlone();
    private final List<String> done = new ArrayList<>();

    @Test
    void failingItemDoesNotStopOthers() {
        run("bad");
        assertThat(done).containsExactly("first", "last");
    }

    @Test
    void failingItemIsAlarmUntilItSucceeds() {
        run("bad");
        run("bad");
        assertThat(round.health().getStatus()).isEqualTo(Alarm.RAISED);
        assertThat(round.health().getDetails()).containsOnlyKeys("offers");
        assertThat(round.health().getDetails().get("offers")).asString().contains("bad", "IllegalStateException");
        run("nobody");
        assertThat(round.health().getStatus()).isEqualTo(Status.UP);
        assertThat(round.health().getDetails()).isEmpty();
    }

    @Test
    void reportsNoMessageOfTheFailure() {
        run("bad");
        assertThat(round.health().getDetails().toString()).doesNotContain("zoe@example.org");
    }

    private void run(String failing) {
        round.of("offers", List.of("first", "bad", "last"), each -> each, each -> {
            if (each.equals(failing)) {
                throw new IllegalStateException("zoe@example.org");
            }
            done.add(each);
        });
    }
}
