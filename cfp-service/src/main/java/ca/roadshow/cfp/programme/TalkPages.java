package ca.roadshow.cfp.programme;

import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.invitation.FindCoSpeakers;
import ca.roadshow.cfp.proposal.FindProposals;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The accepted talks of a call. */
@Controller
@Access(Rule.ANYONE)
class TalkPages {

    record Items(List<AcceptedTalk> items) {}

    private final FindCalls calls;
    private final FindProposals proposals;
    private final Communities communities;
    private final FindCoSpeakers coSpeakers;

    TalkPages(FindCalls calls, FindProposals proposals, Communities communities, FindCoSpeakers coSpeakers) {
        this.calls = calls;
        this.proposals = proposals;
        this.communities = communities;
        this.coSpeakers = coSpeakers;
    }

    @GetMapping("/cfps/{call}/talks")
    ModelAndView show(@PathVariable String call) {
        var found = calls.get(call);
        return new ModelAndView("talks")
                .addObject("call", found)
                .addObject("cities", communities.names())
                .addObject("talks", talks(found.id().value()));
    }

    @ResponseBody
    @GetMapping("/api/cfps/{call}/talks")
    Items list(@PathVariable String call) {
        return new Items(talks(calls.get(call).id().value()));
    }

    /** In the order of submission. */
    private List<AcceptedTalk> talks(String callId) {
        var others = coSpeakers.ofCall(callId);
        return proposals.placed(callId).stream()
                .flatMap(proposal -> AcceptedTalk.of(
                        proposal, others.getOrDefault(proposal.id().value(), List.of())))
                .toList();
    }
}
