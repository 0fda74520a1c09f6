package ca.roadshow.cfp.review.plan;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.review.plan.PlanEvent.PlanDefined;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads review plans from their stored events, so that a change applies at once. */
@Component
public class Plans {

    private final EventStore store;
    private final FindCalls calls;

    Plans(EventStore store, FindCalls calls) {
        this.store = store;
        this.calls = calls;
    }

    /** The plan that the organizers made, otherwise the usual one; blind in any case if the call promises that to speakers. */
    public Plan of(CallView call) {
        var plan = made(call.id()).orElseGet(() -> usual(call.terms()));
        return call.terms().asks().blind() ? plan.blinded() : plan;
    }

    /** Reviews begin when the call has closed; those of a call that never closes, when it opens. */
    private static Plan usual(CallTerms terms) {
        return Plan.usual(terms.isRolling() ? terms.opensAt() : terms.closesAt());
    }

    /** @throws ca.roadshow.web.problem.ProblemException 404 if there is no such call */
    public Plan of(CallId call) {
        return made(call).orElseGet(() -> of(calls.get(call.value())));
    }

    private Optional<Plan> made(CallId call) {
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
