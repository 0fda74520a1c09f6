package ca.roadshow.cfp.call;

/** The status of a call at a given time, in the order of lists. */
public enum CallStatus {
    OPEN,
    UPCOMING,
    CLOSED
}
