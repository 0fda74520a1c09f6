package ca.roadshow.events.lamp;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.events.lamp.LampCommand.Count;
import ca.roadshow.events.lamp.LampCommand.Dim;
import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampEvent.Dimmed;
import ca.roadshow.events.lamp.LampEvent.LampState;
import ca.roadshow.events.lamp.LampEvent.Lit;
import ca.roadshow.events.store.aggregate.SnapshotsItsState;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Revision("1")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "longLived")
class Lamp implements SnapshotsItsState {

    @AggregateIdentifier
    private @Nullable String lampId;

    private int times;

    Lamp() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Light command) {
        if (lampId == null) {
            apply(new Lit(command.lampId(), command.owner()));
        }
    }

    @CommandHandler
    void handle(Dim command) {
        apply(new Dimmed(command.lampId(), times + 1));
    }

    @CommandHandler
    Integer handle(Count command) {
        return times;
    }

    @EventSourcingHandler
    void on(Lit event) {
        lampId = event.lampId();
    }

    @EventSourcingHandler
    void on(Dimmed event) {
        if (event.times() < 0) {
            throw new IllegalStateException("A lamp is not dimmed less than never");
        }
        times = event.times();
    }

    @EventSourcingHandler
    void on(LampState snapshot) {
        lampId = snapshot.lampId();
        times = snapshot.times();
    }

    @Override
    public Object state() {
        return new LampState(Objects.requireNonNull(lampId), times);
    }
}
