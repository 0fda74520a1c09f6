package ca.roadshow.cfp.review.plan;

import ca.roadshow.cfp.call.CallId;

/** The id of a review plan: {@code review-plan-} and the id of the call. */
public record PlanId(String value) {

    private static final String PREFIX = "review-plan-";

    public PlanId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a review plan starts with " + PREFIX);
        }
    }

    public static PlanId of(CallId call) {
        return new PlanId(PREFIX + call.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
