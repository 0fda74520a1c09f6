package ca.roadshow.cfp.call;

/** The reasons for which a call refuses a proposal. */
public enum CallRefusal {
    CALL_UNKNOWN,
    CALL_NOT_OPEN_YET,
    CALL_CLOSED,
    FORMAT_NOT_OFFERED,
    TRACK_NOT_OFFERED,
    LEVEL_NOT_OFFERED,
    /** The call asks for cities, but the proposal contains none. */
    CITY_MISSING,
    CITY_NOT_OFFERED,
    DATE_NOT_OFFERED,
    /** A question that must be answered now has no answer. */
    ANSWER_MISSING,
    /** The call has no such late code, or it was revoked. */
    CODE_UNKNOWN,
    /** The greatest number of proposals with the late code is reached. */
    CODE_USED_UP,
    /** The speaker has submitted as many proposals as the call accepts from one person. */
    TOO_MANY_PROPOSALS
}
