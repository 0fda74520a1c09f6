package ca.roadshow.cfp.review;

import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.cfp.proposal.FindProposals;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.ProposalView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The proposals of a call, for reviewers' and organizers' API clients. */
@RestController
@Access(value = Rule.REVIEWER, of = "call")
class CallProposalController {

    record Items(List<Item> items) {}

    /** @param speaker the name alone */
    record Item(
            String proposalId,
            String title,
            String format,
            String language,
            ProposalStatus status,
            String speaker,
            Instant submittedAt) {

        static Item of(ProposalView proposal) {
            return new Item(
                    proposal.id().value(),
                    proposal.title(),
                    proposal.format(),
                    proposal.language(),
                    proposal.status(),
                    proposal.speaker().name(),
                    proposal.submittedAt());
        }

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "Item[" + proposalId + "]";
        }
    }

    private final FindCalls calls;
    private final FindProposals proposals;

    CallProposalController(FindCalls calls, FindProposals proposals) {
        this.calls = calls;
        this.proposals = proposals;
    }

    @GetMapping("/api/cfps/manage/{call}/proposals")
    Items list(@PathVariable String call) {
        var found = calls.get(call);
        return new Items(
                proposals.ofCall(found.id().value()).stream().map(Item::of).toList());
    }
}
