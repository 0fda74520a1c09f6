package ca.roadshow.cfp.proposal;

/** How far a proposal has come. */
enum ProposalStatus {
    SUBMITTED,
    /** Sent with the address of somebody who says that it is not theirs; shown to nobody. */
    DISOWNED
}
