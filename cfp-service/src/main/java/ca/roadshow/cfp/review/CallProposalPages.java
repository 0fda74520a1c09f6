package ca.roadshow.cfp.review;

import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.cfp.proposal.FindProposals;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The proposals of a call, for its reviewers and organizers. Proposals of an erased speaker are not listed. */
@Controller
@Access(value = Rule.REVIEWER, of = "call")
class CallProposalPages {

    private final FindCalls calls;
    private final FindProposals proposals;

    CallProposalPages(FindCalls calls, FindProposals proposals) {
        this.calls = calls;
        this.proposals = proposals;
    }

    @GetMapping("/cfps/manage/{call}/proposals")
    ModelAndView list(@PathVariable String call) {
        var found = calls.get(call);
        return new ModelAndView("call-proposals")
                .addObject("call", found)
                .addObject("proposals", proposals.ofCall(found.id().value()));
    }
}
