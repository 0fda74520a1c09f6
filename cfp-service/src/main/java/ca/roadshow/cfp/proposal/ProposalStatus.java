package ca.roadshow.cfp.proposal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The status of a proposal, in each city that it is for. {@code deploy/docs/proposals.md} contains the diagram of the
 * transitions. The message files contain the label of each status as {@code proposal.status.…} and of each step as {@code
 * proposal.step.…}.
 */
public enum ProposalStatus {
    /** Decisions that are not published do not change it. */
    SUBMITTED,
    ACCEPTED,
    ALTERNATE,
    DECLINED,
    CONFIRMED,
    /** The speaker has withdrawn the proposal, which is possible at any time. */
    WITHDRAWN,
    /** The talk was accepted, but not confirmed in time. */
    RELEASED,
    /** The owner of the e-mail address did not submit the proposal. */
    DISOWNED;

    /** The steps after submission, in their order. The tracking page shows the steps that are still to come. */
    public enum Step {
        REVIEW,
        DECISION,
        CONFIRMATION,
        ALTERNATE
    }

    private static final List<ProposalStatus> BEST_FIRST =
            List.of(CONFIRMED, ACCEPTED, ALTERNATE, SUBMITTED, DECLINED, RELEASED, WITHDRAWN, DISOWNED);

    /** Whether pages, lists and API show a proposal with this status. */
    public boolean isShown() {
        return this != DISOWNED;
    }

    public boolean isWithdrawable() {
        return leadsTo(WITHDRAWN);
    }

    /** Whether the talk has a place in the programme. */
    public boolean hasPlace() {
        return this == ACCEPTED || this == CONFIRMED;
    }

    public boolean leadsTo(ProposalStatus other) {
        return possibleNext().contains(other);
    }

    private Set<ProposalStatus> possibleNext() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(ACCEPTED, ALTERNATE, DECLINED, WITHDRAWN, DISOWNED);
            case ACCEPTED -> EnumSet.of(CONFIRMED, RELEASED, DECLINED, WITHDRAWN, DISOWNED);
            case ALTERNATE -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN, DISOWNED);
            case CONFIRMED -> EnumSet.of(DECLINED, WITHDRAWN, DISOWNED);
            case DECLINED, RELEASED -> EnumSet.of(ACCEPTED, ALTERNATE, WITHDRAWN, DISOWNED);
            case WITHDRAWN -> EnumSet.of(DISOWNED);
            case DISOWNED -> EnumSet.noneOf(ProposalStatus.class);
        };
    }

    public List<Step> upcoming() {
        return switch (this) {
            case SUBMITTED -> List.of(Step.REVIEW, Step.DECISION);
            case ACCEPTED -> List.of(Step.CONFIRMATION);
            case ALTERNATE -> List.of(Step.ALTERNATE);
            case DECLINED, CONFIRMED, WITHDRAWN, RELEASED, DISOWNED -> List.of();
        };
    }

    /** Returns the status of a proposal for several cities: the one that is best for the speaker. */
    static ProposalStatus best(Collection<ProposalStatus> statuses) {
        return statuses.stream()
                .min(Comparator.comparingInt(BEST_FIRST::indexOf))
                .orElse(SUBMITTED);
    }

    /** Returns the names of the statuses that lists show. */
    public static String[] shown() {
        return Arrays.stream(values())
                .filter(ProposalStatus::isShown)
                .map(ProposalStatus::name)
                .toArray(String[]::new);
    }
}
