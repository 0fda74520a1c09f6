package ca.roadshow.cfp.proposal;

/** The outcome of a decision about a proposal. */
public enum Outcome {
    ACCEPT(ProposalStatus.ACCEPTED),
    /** Gets a place if an accepted talk is cancelled. The alternates of a city have an order. */
    ALTERNATE(ProposalStatus.ALTERNATE),
    DECLINE(ProposalStatus.DECLINED);

    private final ProposalStatus status;

    Outcome(ProposalStatus status) {
        this.status = status;
    }

    /** Returns the status of the proposal after the decision is published. */
    public ProposalStatus status() {
        return status;
    }
}
