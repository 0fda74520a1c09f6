package ca.roadshow.cfp.programme;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.invitation.FindCoSpeakers;
import ca.roadshow.cfp.profile.FindProfiles;
import ca.roadshow.cfp.profile.Photos;
import ca.roadshow.cfp.programme.AcceptedTalk.Presentations;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The public page of a call's accepted talks. */
@Controller
@Access(Rule.ANYONE)
class TalkPages {

    record Items(List<AcceptedTalk> items) {}

    private final FindCalls calls;
    private final FindProposals proposals;
    private final Communities communities;
    private final FindCoSpeakers coSpeakers;
    private final FindProfiles profiles;
    private final Photos photos;
    private final Clock clock;

    TalkPages(
            FindCalls calls,
            FindProposals proposals,
            Communities communities,
            FindCoSpeakers coSpeakers,
            FindProfiles profiles,
            Photos photos,
            Clock clock) {
        this.profiles = profiles;
        this.photos = photos;
        this.clock = clock;
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

    /** Returns the talks in the order of submission. */
    private List<AcceptedTalk> talks(String callId) {
        var others = coSpeakers.ofCall(callId);
        var accepted = proposals.placed(callId);
        var known = presentations(accepted, others);
        return accepted.stream()
                .flatMap(proposal -> AcceptedTalk.of(
                        proposal, others.getOrDefault(proposal.id().value(), List.of()), known))
                .toList();
    }

    private Presentations presentations(List<ProposalView> accepted, Map<String, List<CoSpeaker>> others) {
        var people = new HashSet<String>();
        accepted.forEach(proposal -> {
            people.add(proposal.personId());
            others.getOrDefault(proposal.id().value(), List.of())
                    .forEach(other -> people.add(other.person().value()));
        });
        return new Presentations(
                profiles.of(people), photos.paths(people), LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
