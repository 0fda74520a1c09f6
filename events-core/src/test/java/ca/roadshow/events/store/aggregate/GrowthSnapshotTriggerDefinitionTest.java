package ca.roadshow.events.store.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

class GrowthSnapshotTriggerDefinitionTest {

    private final List<Long> snapshots = new ArrayList<>();
    private long happened;

    @Test
    void takesSnapshotWhenEventsHaveDoubled() {
        happen(0, 10_000);
        assertThat(snapshots).containsExactly(1_000L, 2_000L, 3_999L, 7_997L);
    }

    @Test
    void countsEventsAfterLoadedSnapshot() {
        happen(7_999, 16_000);
        assertThat(snapshots).containsExactly(15_997L);
    }

    /** The first event may be a snapshot. */
    private void happen(long firstSequence, long events) {
        var trigger = new GrowthSnapshotTriggerDefinition((type, id) -> snapshots.add(happened), 1_000)
                .prepareTrigger(Object.class);
        trigger.initializationFinished();
        for (var sequence = firstSequence; sequence < events; sequence++) {
            happened = sequence + 1;
            trigger.eventHandled(new GenericDomainEventMessage<>("Lamp", "lamp", sequence, "Dimmed"));
        }
    }
}
