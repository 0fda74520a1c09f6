package ca.roadshow.cfp.proposal;

import java.util.Arrays;
import java.util.List;

/**
 * The status of a proposal. Each has its words in {@code proposal.status.…} and each upcoming step in {@code proposal.step.…} of
 * the message files.
 */
public enum ProposalStatus {
    SUBMITTED(true, Step.REVIEW, Step.DECISION),
    /** The owner of the e-mail address did not send it. */
    DISOWNED(false);

    /** What usually follows, as the tracking page announces it. */
    public enum Step {
        REVIEW,
        DECISION
    }

    private final boolean shown;
    private final List<Step> upcoming;

    ProposalStatus(boolean shown, Step... upcoming) {
        this.shown = shown;
        this.upcoming = List.of(upcoming);
    }

    /** Whether pages, lists and API show a proposal with this status. */
    public boolean isShown() {
        return shown;
    }

    public List<Step> upcoming() {
        return upcoming;
    }

    /** The names of the statuses that lists show. */
    static String[] shown() {
        return Arrays.stream(values())
                .filter(ProposalStatus::isShown)
                .map(ProposalStatus::name)
                .toArray(String[]::new);
    }
}
