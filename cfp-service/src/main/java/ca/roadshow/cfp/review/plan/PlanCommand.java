package ca.roadshow.cfp.review.plan;

import ca.roadshow.cfp.call.CallId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a review plan. Each returns a {@link PlanResult}. */
public sealed interface PlanCommand {

    /** Replaces the plan. A repeat changes nothing. */
    record DefinePlan(@TargetAggregateIdentifier PlanId planId, CallId callId, Plan plan, Instant at)
            implements PlanCommand {}
}
