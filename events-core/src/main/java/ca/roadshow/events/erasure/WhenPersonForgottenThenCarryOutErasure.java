package ca.roadshow.events.erasure;

import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.erasure.ErasureCommand.CarryOutErasure;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import java.time.Clock;

/** Carries out an erasure in the services that learn of it from registration. */
final class WhenPersonForgottenThenCarryOutErasure {

    private final Clock clock;

    WhenPersonForgottenThenCarryOutErasure(Clock clock) {
        this.clock = clock;
    }

    @IntegrationEventHandler
    CarryOutErasure on(PersonForgotten event) {
        return CarryOutErasure.of(event.reference(), event.addressId(), event.forgottenAt(), clock.instant());
    }
}
