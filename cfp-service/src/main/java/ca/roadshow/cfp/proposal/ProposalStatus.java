package ca.roadshow.cfp.proposal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a proposal. Each has its words in {@code proposal.status.…} and each upcoming step in {@code proposal.step.…} of
 * the message files.
 */
public enum ProposalStatus {
    SUBMITTED(true, Step.REVIEW),
    /** The owner of the e-mail address did not send it. */
    DISOWNED(false, null);

    /** The steps of every proposal after submission, in their order. The tracking page shows those that are still to come. */
    public enum Step {
        REVIEW,
        DECISION
    }

    private final boolean shown;
    private final @Nullable Step next;

    /** @param next null if no step follows */
    ProposalStatus(boolean shown, @Nullable Step next) {
        this.shown = shown;
        this.next = next;
    }

    /** Whether pages, lists and API show a proposal with this status. */
    public boolean isShown() {
        return shown;
    }

    public List<Step> upcoming() {
        return next == null ? List.of() : List.copyOf(EnumSet.range(next, Step.DECISION));
    }

    /** The names of the statuses that lists show. */
    static String[] shown() {
        return Arrays.stream(values())
                .filter(ProposalStatus::isShown)
                .map(ProposalStatus::name)
                .toArray(String[]::new);
    }
}
