package ca.roadshow.events.inbox;

import ca.roadshow.events.contract.IntegrationEvent;

/** Answers an integration event with one command; the event is marked handled in the command's own transaction. */
public interface Reaction<E extends IntegrationEvent> {

    Class<E> on();

    Object command(E event, Delivery delivery);
}
