package ca.roadshow.cfp.review.assignment;

import ca.roadshow.cfp.call.CallId;

/** The id of the assignment of a call: {@code review-assignment-} and the id of the call. */
record AssignmentId(String value) {

    private static final String PREFIX = "review-assignment-";

    AssignmentId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of an assignment starts with " + PREFIX);
        }
    }

    static AssignmentId of(CallId call) {
        return new AssignmentId(PREFIX + call.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
