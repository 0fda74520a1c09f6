package ca.roadshow.cfp.call;

/** The status of a call at a given time. Lists show calls in this order. */
public enum CallStatus {
    OPEN,
    UPCOMING,
    CLOSED
}
