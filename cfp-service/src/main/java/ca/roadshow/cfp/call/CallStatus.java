package ca.roadshow.cfp.call;

/** Where a call stands at a moment, in the order in which calls are listed. */
public enum CallStatus {
    OPEN,
    UPCOMING,
    CLOSED
}
