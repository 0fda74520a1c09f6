package ca.roadshow.events.store.command;

import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Sets the provenance of the events that a handler applies next, for a handler that decides requests of several people.
 */
public final class EventProvenance {

    private static final String RESOURCE = EventProvenance.class.getName();

    private Map<String, ?> current = Map.of();

    private EventProvenance() {}

    /** Replaces the provenance of the command until the next call or the end of the handler. */
    public static void set(Provenance provenance) {
        var unitOfWork = CurrentUnitOfWork.get();
        EventProvenance ofEvents = unitOfWork.getOrComputeResource(RESOURCE, _ -> registered(unitOfWork));
        ofEvents.current = provenance.asMetaData();
    }

    private static EventProvenance registered(UnitOfWork<?> unitOfWork) {
        var registered = new EventProvenance();
        unitOfWork.registerCorrelationDataProvider(_ -> registered.current);
        return registered;
    }
}
