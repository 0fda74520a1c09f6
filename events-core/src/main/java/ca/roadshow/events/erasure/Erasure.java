package ca.roadshow.events.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.events.erasure.ErasureCommand.CarryOutErasure;
import ca.roadshow.events.erasure.ErasureEvent.ErasureCarriedOut;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One erasure in this service. It is carried out once, and its event is stored in the same transaction. */
@Aggregate
class Erasure {

    @AggregateIdentifier
    private @Nullable String erasureId;

    Erasure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CarryOutErasure command, PersonEraser personEraser) {
        if (erasureId != null) {
            return;
        }
        personEraser.forget(command);
        apply(new ErasureCarriedOut(
                command.erasureId(), command.reference(), command.addressId(), command.forgottenAt(), command.at()));
    }

    @EventSourcingHandler
    void on(ErasureCarriedOut event) {
        erasureId = event.erasureId();
    }
}
