package ca.roadshow.cfp.proposal;

/** How far a proposal has come. */
enum ProposalStatus {
    SUBMITTED
}
