package ca.roadshow.cfp.call;

/** Why a call refuses a proposal. */
public enum CallRefusal {
    CALL_UNKNOWN,
    CALL_NOT_OPEN_YET,
    CALL_CLOSED,
    FORMAT_NOT_OFFERED,
    TRACK_NOT_OFFERED,
    LEVEL_NOT_OFFERED,
    /** The call asks for cities, and the proposal names none. */
    CITY_MISSING,
    CITY_NOT_OFFERED,
    DATE_NOT_OFFERED,
    /** A question that requires an answer now has none. */
    ANSWER_MISSING,
    /** The late code is not one of the call, or was revoked. */
    CODE_UNKNOWN,
    /** The late code has admitted as many proposals as it may. */
    CODE_USED_UP,
    /** The speaker has submitted as many proposals as the call takes from one person. */
    TOO_MANY_PROPOSALS
}
