package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.proposal.ProposalView;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.review.plan.Committee;
import ca.roadshow.cfp.review.score.ReviewState;
import java.util.List;

/**
 * A proposal as a member of the committee may see it.
 *
 * @param talk without names if the member must not know them
 * @param mine the member's own review
 */
record Reviewed(CallView call, Committee committee, ProposalView proposal, Talk talk, ReviewState mine) {

    public String title() {
        return talk.title();
    }

    /** Names; empty if the member must not know them. */
    public List<String> speakers() {
        return committee.seesSpeakers() ? List.of(proposal.speaker().name()) : List.of();
    }

    public boolean given() {
        return mine.given();
    }

    /** Leaves out everything personal. */
    @Override
    public String toString() {
        return "Reviewed[" + proposal.id() + "]";
    }
}
