package ca.roadshow.cfp.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.call.CallCommand.AddLateCode;
import ca.roadshow.cfp.call.CallCommand.ChangeCall;
import ca.roadshow.cfp.call.CallCommand.CloseCall;
import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallCommand.RevokeLateCode;
import ca.roadshow.cfp.call.CallEvent.CallChanged;
import ca.roadshow.cfp.call.CallEvent.CallClosed;
import ca.roadshow.cfp.call.CallEvent.CallOpened;
import ca.roadshow.cfp.call.CallEvent.LateCodeAdded;
import ca.roadshow.cfp.call.CallEvent.LateCodeRevoked;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A call for proposals. Proposals read from the event store whether it is open ({@link CallAdmission}), without locking it. */
@Aggregate
class Call {

    @AggregateIdentifier
    private @Nullable CallId id;

    private @Nullable CallState state;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CallResult handle(OpenCall command) {
        if (id != null) {
            return state().matches(command) ? CallResult.UNCHANGED : CallResult.NAME_TAKEN;
        }
        apply(new CallOpened(
                command.callId().value(),
                command.slug().value(),
                command.title(),
                command.description(),
                command.terms().formats(),
                command.terms().opensAt(),
                command.terms().closesAt(),
                command.zone().getId(),
                command.event(),
                command.communityId(),
                command.terms().asks(),
                command.at()));
        return CallResult.DONE;
    }

    @CommandHandler
    CallResult handle(ChangeCall command) {
        var refusal = state().terms().objection(command.terms(), command.at());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var difference = state().difference(command);
        difference.ifPresent(changed -> apply(changed));
        return difference.isPresent() ? CallResult.DONE : CallResult.UNCHANGED;
    }

    @CommandHandler
    CallResult handle(CloseCall command) {
        var terms = state().terms();
        if (!command.at().isAfter(terms.opensAt())) {
            return CallResult.NOT_OPEN_YET;
        }
        if (!command.at().isBefore(terms.closesAt())) {
            return CallResult.UNCHANGED;
        }
        apply(new CallClosed(command.callId().value(), command.at()));
        return CallResult.DONE;
    }

    @CommandHandler
    CallResult handle(AddLateCode command) {
        var code = command.code();
        var known = state().lateCodes().get(code.code());
        if (known != null) {
            return known.equals(code) ? CallResult.UNCHANGED : CallResult.CODE_TAKEN;
        }
        apply(new LateCodeAdded(command.callId().value(), code.code(), code.most(), command.at()));
        return CallResult.DONE;
    }

    @CommandHandler
    CallResult handle(RevokeLateCode command) {
        var known = state().lateCodes().get(command.code());
        if (known == null) {
            return CallResult.CODE_UNKNOWN;
        }
        if (known.revoked()) {
            return CallResult.UNCHANGED;
        }
        apply(new LateCodeRevoked(command.callId().value(), command.code(), command.at()));
        return CallResult.DONE;
    }

    @EventSourcingHandler
    void on(CallOpened event) {
        id = new CallId(event.callId());
        state = CallState.of(event);
    }

    @EventSourcingHandler
    void on(CallChanged event) {
        state = state().after(event);
    }

    @EventSourcingHandler
    void on(CallClosed event) {
        state = state().after(event);
    }

    @EventSourcingHandler
    void on(LateCodeAdded event) {
        state = state().after(event);
    }

    @EventSourcingHandler
    void on(LateCodeRevoked event) {
        state = state().after(event);
    }

    CallState state() {
        return Objects.requireNonNull(state);
    }
}
