package ca.roadshow.cfp.decision.selection;

import ca.roadshow.cfp.call.CallId;

/** The id of a selection: {@code selection-} and the id of the call. Each call has one selection. */
public record SelectionId(String value) {

    private static final String PREFIX = "selection-";

    public SelectionId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a selection starts with " + PREFIX);
        }
    }

    public static SelectionId of(CallId call) {
        return new SelectionId(PREFIX + call.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
