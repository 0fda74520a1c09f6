package ca.roadshow.cfp.proposal;

/** The result of a command to a proposal. */
public enum ProposalResult {
    DONE,
    UNCHANGED,
    /** Somebody else has edited the proposal in the meantime. */
    STALE,
    /** The call no longer accepts changes. */
    CALL_CLOSED,
    FORMAT_NOT_OFFERED,
    /** The call does not offer a choice of the proposal, or an answer is missing. */
    NOT_ADMITTED,
    /** The proposal is not for this city. */
    CITY_UNKNOWN,
    /** The date is none that the speaker offered for this city, or none was chosen although there are several. */
    DATE_NOT_OFFERED,
    /** The deadline to confirm has passed. */
    TOO_LATE,
    /** The status of the proposal does not allow it. */
    NOT_POSSIBLE
}
