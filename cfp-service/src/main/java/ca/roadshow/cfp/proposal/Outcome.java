package ca.roadshow.cfp.proposal;

/** What organizers decide about a proposal. */
public enum Outcome {
    ACCEPT(ProposalStatus.ACCEPTED),
    /** Takes part if an accepted talk falls out. Alternates of a city have an order. */
    ALTERNATE(ProposalStatus.ALTERNATE),
    DECLINE(ProposalStatus.DECLINED);

    private final ProposalStatus status;

    Outcome(ProposalStatus status) {
        this.status = status;
    }

    /** The status of the proposal once the decision is published. */
    public ProposalStatus status() {
        return status;
    }
}
