package ca.roadshow.events.inbox;

import ca.roadshow.events.contract.IntegrationEvent;

/** Writes tables when an integration event arrives, in the transaction that marks it handled. Sends no commands. */
public interface Effect<E extends IntegrationEvent> {

    Class<E> on();

    void apply(E event, Delivery delivery);
}
