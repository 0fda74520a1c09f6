package ca.roadshow.events.store.aggregate;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * Takes a snapshot each time the number of events has doubled since the last one. The total cost of all snapshots of a
 * growing aggregate is therefore proportional to its events; with snapshots at fixed intervals it would grow with their
 * square.
 */
final class GrowthSnapshotTriggerDefinition implements SnapshotTriggerDefinition {

    private final Snapshotter snapshotter;
    private final long first;

    /** @param first number of events before the first snapshot */
    GrowthSnapshotTriggerDefinition(Snapshotter snapshotter, long first) {
        this.snapshotter = snapshotter;
        this.first = first;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(snapshotter, aggregateType, first);
    }

    @Override
    public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger known) {
        if (known instanceof Trigger trigger) {
            trigger.setSnapshotter(snapshotter);
            return trigger;
        }
        return prepareTrigger(aggregateType);
    }

    private static final class Trigger extends AbstractSnapshotTrigger {

        private static final long serialVersionUID = 1L;

        private final long first;
        private long handled;
        private long all;

        Trigger(Snapshotter snapshotter, Class<?> aggregateType, long first) {
            super(snapshotter, aggregateType);
            this.first = first;
        }

        @Override
        public void eventHandled(EventMessage<?> event) {
            handled++;
            if (event instanceof DomainEventMessage<?> fact) {
                all = fact.getSequenceNumber() + 1;
            }
            super.eventHandled(event);
        }

        @Override
        protected boolean exceedsThreshold() {
            return handled >= Math.max(first, all / 2);
        }

        @Override
        protected void reset() {
            handled = 0;
        }
    }
}
