package ca.roadshow.events.erasure;

import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.erasure.ErasureCommand.CarryOutErasure;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Reaction;
import java.time.Clock;

/** In the services that hear of it from registration. */
final class WhenPersonForgottenThenCarryOutErasure implements Reaction<PersonForgotten> {

    private final Clock clock;

    WhenPersonForgottenThenCarryOutErasure(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<PersonForgotten> on() {
        return PersonForgotten.class;
    }

    @Override
    public Object command(PersonForgotten event, Delivery delivery) {
        return CarryOutErasure.of(event.reference(), event.addressId(), event.forgottenAt(), clock.instant());
    }
}
