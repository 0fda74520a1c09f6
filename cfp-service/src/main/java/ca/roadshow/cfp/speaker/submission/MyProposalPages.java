package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.draft.Draft;
import ca.roadshow.cfp.invitation.FindCoSpeakers;
import ca.roadshow.cfp.invitation.reply.Invitations;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The proposals of the signed-in person: a fragment for a page of the registration service, and a whole page for browsers without
 * scripts.
 */
@Controller
class MyProposalPages {

    /** @param link path of the tracking page */
    record Mine(ProposalView proposal, CallView call, String link) {}

    /**
     * A draft.
     *
     * @param title null if none was entered
     */
    record Started(@Nullable String title, CallView call, String link) {

        /** Leaves out the title and the link. */
        @Override
        public String toString() {
            return "Started[" + call.slug() + "]";
        }
    }

    private final FindProposals proposals;
    private final FindCoSpeakers coSpeakers;
    private final Invitations invitations;
    private final FindCalls calls;
    private final ProposalLinks links;
    private final ProposalDrafts drafts;

    MyProposalPages(
            FindProposals proposals,
            FindCoSpeakers coSpeakers,
            Invitations invitations,
            FindCalls calls,
            ProposalLinks links,
            ProposalDrafts drafts) {
        this.coSpeakers = coSpeakers;
        this.invitations = invitations;
        this.drafts = drafts;
        this.proposals = proposals;
        this.calls = calls;
        this.links = links;
    }

    @Access(Rule.SIGNED_IN)
    @GetMapping("/proposals/mine")
    String mine(
            SignedIn person,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response,
            Model model) {
        var mine = Stream.concat(
                        proposals.of(person.id()).stream()
                                .map(proposal -> mine(proposal, links.ownPath(proposal.id()))),
                        coSpeakers.of(person.id()).stream()
                                .flatMap(coSpeaker -> proposals.find(coSpeaker.proposal()).stream()
                                        .filter(proposal -> proposal.status().isShown())
                                        .map(proposal -> mine(proposal, invitations.trackingPath(coSpeaker)))))
                .toList();
        var started = drafts.of(person.id()).stream()
                .flatMap(draft -> calls.find(draft.call()).map(call -> started(call, draft)).stream())
                .toList();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("mine", mine);
        model.addAttribute("started", started);
        return part == null ? "my-proposals" : "my-proposals :: mine";
    }

    private Mine mine(ProposalView proposal, String link) {
        return new Mine(proposal, calls.get(proposal.callId()), link);
    }

    private Started started(CallView call, Draft draft) {
        var saved = drafts.saved(call, draft);
        var title = saved.form().title();
        return new Started(title == null || title.isBlank() ? null : title, call, saved.path());
    }
}
