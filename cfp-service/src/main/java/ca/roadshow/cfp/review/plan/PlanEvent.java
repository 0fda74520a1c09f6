package ca.roadshow.cfp.review.plan;

import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import java.util.List;

/** The events of a review plan. */
public sealed interface PlanEvent {

    @StoredAs("review-plan.defined")
    record PlanDefined(
            String planId,
            String callId,
            List<Criterion> criteria,
            List<Phase> phases,
            boolean blind,
            int reviewsEach,
            boolean notesShown,
            Instant at)
            implements PlanEvent {

        public Plan plan() {
            return new Plan(criteria, phases, blind, reviewsEach, notesShown);
        }
    }
}
