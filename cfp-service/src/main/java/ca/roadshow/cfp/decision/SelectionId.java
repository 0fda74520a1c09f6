package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.CallId;

/** {@code selection-} and the id of the call: each call has one selection. */
record SelectionId(String value) {

    private static final String PREFIX = "selection-";

    SelectionId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a selection starts with " + PREFIX);
        }
    }

    static SelectionId of(CallId call) {
        return new SelectionId(PREFIX + call.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
