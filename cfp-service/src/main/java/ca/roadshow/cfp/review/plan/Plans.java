package ca.roadshow.cfp.review.plan;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.review.plan.PlanEvent.PlanDefined;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads review plans from their stored events, so that a change takes effect at once. */
@Component
public class Plans {

    private final EventStore store;
    private final FindCalls calls;

    Plans(EventStore store, FindCalls calls) {
        this.store = store;
        this.calls = calls;
    }

    /** Returns the plan of the organizers, or the default plan. It is blind in any case if the call promises that to speakers. */
    public Plan of(CallView call) {
        var plan = stored(call.id()).orElseGet(() -> usual(call.terms()));
        return call.terms().asks().blind() ? plan.blinded() : plan;
    }

    /** Returns the default plan. Reviews start when the call has closed; for a call that never closes, when it opens. */
    private static Plan usual(CallTerms terms) {
        return Plan.usual(terms.isRolling() ? terms.opensAt() : terms.closesAt());
    }

    /**
     * Returns the plan of a call.
     *
     * @throws ca.roadshow.web.problem.ProblemException 404 if there is no such call
     */
    public Plan of(CallId call) {
        return stored(call).orElseGet(() -> of(calls.get(call.value())));
    }

    private Optional<Plan> stored(CallId call) {
        Plan latest = null;
        var events = store.readEvents(PlanId.of(call).value(), 0); // There are no snapshots to look for.
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof PlanDefined defined) {
                latest = defined.plan();
            }
        }
        return Optional.ofNullable(latest);
    }
}
