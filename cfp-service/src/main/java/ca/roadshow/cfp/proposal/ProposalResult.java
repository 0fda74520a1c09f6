package ca.roadshow.cfp.proposal;

/** The result of a command to a proposal. */
public enum ProposalResult {
    DONE,
    UNCHANGED,
    /** Somebody else has edited the proposal meanwhile. */
    STALE,
    /** The call no longer accepts changes. */
    CALL_CLOSED,
    FORMAT_NOT_OFFERED,
    /** The call does not offer what the proposal chooses, or requires an answer. */
    NOT_ADMITTED,
    /** The proposal is not for this city. */
    CITY_UNKNOWN,
    /** None of the dates that the speaker offered for this city, or no choice between several. */
    DATE_NOT_OFFERED,
    /** The time to confirm is over. */
    TOO_LATE,
    /** Not possible with the present status of the proposal. */
    NOT_POSSIBLE
}
