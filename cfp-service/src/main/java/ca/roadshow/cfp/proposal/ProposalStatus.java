package ca.roadshow.cfp.proposal;

/** How far a proposal has come. */
enum ProposalStatus {
    SUBMITTED,
    /** The owner of the address did not send it; shown to nobody. */
    DISOWNED
}
