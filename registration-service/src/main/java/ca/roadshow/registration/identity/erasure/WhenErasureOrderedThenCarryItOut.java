package ca.roadshow.registration.identity.erasure;

import ca.roadshow.events.erasure.ErasureCommand.CarryOutErasure;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Carries out the erasure in this service. The others receive {@link ca.roadshow.events.contract.PersonForgotten}. */
@Component
@ProcessingGroup("carry_out_erasure")
class WhenErasureOrderedThenCarryItOut {

    private final Commands commands;
    private final Clock clock;

    WhenErasureOrderedThenCarryItOut(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(ErasureOrdered event, DomainEventMessage<?> message) {
        var ordered = Provenance.of(message);
        commands.send(
                CarryOutErasure.of(event.reference(), event.addressId(), event.forgottenAt(), clock.instant()),
                new Provenance(ordered.actor(), ordered.origin(), message.getIdentifier(), ordered.traceparent()));
    }
}
