package ca.roadshow.events.store.vocabulary;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/**
 * Upcasts a stored event to its next revision. The event's name does not change, because queries find stored events by
 * name. Each is a bean; if an event has several, {@code @Order} puts the lower revision first.
 */
public abstract class NextRevision extends SingleEventUpcaster {

    private final String name;
    private final int before;

    /**
     * @param name as in {@link StoredAs}
     * @param before the revision that is read
     */
    protected NextRevision(String name, int before) {
        this.name = name;
        this.before = before;
    }

    /** Upcasts the payload. Must not fail: every reader of the store would stop there. */
    protected abstract ObjectNode next(ObjectNode payload);

    @Override
    protected final boolean canUpcast(IntermediateEventRepresentation stored) {
        var type = stored.getType();
        return type.getName().equals(name) && Integer.toString(before).equals(type.getRevision());
    }

    @Override
    protected final IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(name, Integer.toString(before + 1)), ObjectNode.class, this::next);
    }
}
