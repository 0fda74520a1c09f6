package ca.roadshow.registration.identity;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import java.util.function.Consumer;

/** Writes down what another service tells. */
record Heard<E extends IntegrationEvent>(Class<E> on, Consumer<E> write) implements Effect<E> {

    @Override
    public void apply(E event, Delivery delivery) {
        write.accept(event);
    }
}
