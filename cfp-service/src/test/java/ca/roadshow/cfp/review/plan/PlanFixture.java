package ca.roadshow.cfp.review.plan;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.review.plan.PlanEvent.PlanDefined;
import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** The review plan of the Harbour Day. */
public final class PlanFixture {

    static final CallId CALL = new CallId("call-harbour-day-2027");
    static final Instant AT = Instant.parse("2026-11-20T14:00:00Z");

    /** A plan in which clarity has three times the weight of novelty and everything is allowed at all times. */
    public static final Plan PLAN = plan(false, AT);

    private PlanFixture() {}

    /** Returns the same plan, starting at another time. */
    public static Plan plan(boolean blind, Instant from) {
        return new Plan(
                List.of(
                        new Criterion(
                                "clarity",
                                new Bilingual("Clarity", "Clarté"),
                                new Bilingual("5: anyone would follow it", "5 : tout le monde suivrait"),
                                3),
                        new Criterion("novelty", new Bilingual("Novelty", "Nouveauté"), null, 1)),
                List.of(new Phase(from, null, EnumSet.allOf(Permission.class))),
                blind,
                2,
                true);
    }

    static PlanDefined defined() {
        return new PlanDefined(
                PlanId.of(CALL).value(), CALL.value(), PLAN.criteria(), PLAN.phases(), false, 2, true, AT);
    }

    /** Returns one of each event of a review plan. */
    public static List<Object> storedEvents() {
        return List.of(defined());
    }
}
