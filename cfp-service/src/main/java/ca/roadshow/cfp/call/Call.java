package ca.roadshow.cfp.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallEvent.CallOpened;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A call for proposals. Not cached: a proposal's command reads it from the store, where every replica's changes are. */
@Aggregate
class Call {

    @AggregateIdentifier
    private @Nullable CallId id;

    private @Nullable CallTerms terms;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenCall command) {
        if (id != null) {
            return;
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
                command.at()));
    }

    @EventSourcingHandler
    void on(CallOpened event) {
        id = new CallId(event.callId());
        terms = new CallTerms(event.opensAt(), event.closesAt(), event.formats());
    }

    /** Why it does not take a proposal of {@code format} that arrives at {@code at}; empty where it does. */
    Optional<CallRefusal> refusal(String format, Instant at) {
        return Objects.requireNonNull(terms).refusal(format, at);
    }
}
