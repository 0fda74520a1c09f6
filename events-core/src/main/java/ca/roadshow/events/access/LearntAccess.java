package ca.roadshow.events.access;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import java.util.function.Consumer;

/** Writes the register when registration tells of it. */
record LearntAccess<E extends IntegrationEvent>(Class<E> on, Consumer<E> write) implements Effect<E> {

    @Override
    public void apply(E event, Delivery delivery) {
        write.accept(event);
    }
}
