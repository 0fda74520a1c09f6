package ca.roadshow.cfp.review.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.review.plan.PlanCommand.DefinePlan;
import ca.roadshow.cfp.review.plan.PlanEvent.PlanDefined;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The review plan of a call. Reviews read it from the event store ({@link Plans}), without locking it. */
@Aggregate
class ReviewPlan {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable PlanId id;

    private @Nullable Plan plan;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlanResult handle(DefinePlan command) {
        if (command.plan().equals(plan)) {
            return PlanResult.UNCHANGED;
        }
        var defined = command.plan();
        apply(new PlanDefined(
                command.planId().value(),
                command.callId().value(),
                defined.criteria(),
                defined.phases(),
                defined.blind(),
                defined.reviewsEach(),
                defined.notesShown(),
                command.at()));
        return PlanResult.DONE;
    }

    @EventSourcingHandler
    void on(PlanDefined event) {
        id = new PlanId(event.planId());
        plan = event.plan();
    }
}
