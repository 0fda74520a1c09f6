package ca.roadshow.events.store.processor;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampProjection;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LampsUnderTest
class ViewAwaitIT {

    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    @Autowired
    ViewAwait views;

    @Autowired
    Commands commands;

    @Autowired
    LampProjection lamps;

    @Test
    void needsAtMostThreeQueries() {
        for (var turn = 0; turn < 5; turn++) {
            var lamp = "lamp-" + UUID.randomUUID();
            var queries = new AtomicInteger();
            commands.send(new Light(lamp, "Noé"), TEST);

            var shown = views.read(
                    lamp,
                    () -> {
                        queries.incrementAndGet();
                        return lamps.rows(lamp);
                    },
                    rows -> rows == 1);

            assertThat(shown).isEqualTo(1);
            assertThat(queries).hasValueLessThanOrEqualTo(3);
        }
    }
}
