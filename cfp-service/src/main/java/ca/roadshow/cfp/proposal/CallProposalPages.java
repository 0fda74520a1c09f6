package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What was proposed to a call, for its reviewers and organizers; whoever was forgotten is no longer in it. */
@Controller
@Access(value = Rule.REVIEWER, of = "call")
class CallProposalPages {

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

        /** Only ids. */
        @Override
        public String toString() {
            return "Item[" + proposalId + "]";
        }
    }

    private final FindCalls calls;
    private final FindProposals proposals;

    CallProposalPages(FindCalls calls, FindProposals proposals) {
        this.calls = calls;
        this.proposals = proposals;
    }

    @GetMapping("/cfps/manage/{call}/proposals")
    ModelAndView page(@PathVariable String call) {
        var found = calls.get(call);
        return new ModelAndView("call-proposals")
                .addObject("call", found)
                .addObject("proposals", proposals.ofCall(found.id().value()));
    }

    @ResponseBody
    @GetMapping("/api/cfps/manage/{call}/proposals")
    Items list(@PathVariable String call) {
        var found = calls.get(call);
        return new Items(
                proposals.ofCall(found.id().value()).stream().map(Item::of).toList());
    }
}
