package ca.roadshow.cfp.call;

/** Why a call refuses a proposal. */
public enum CallRefusal {
    CALL_UNKNOWN,
    CALL_NOT_OPEN_YET,
    CALL_CLOSED,
    FORMAT_NOT_OFFERED
}
