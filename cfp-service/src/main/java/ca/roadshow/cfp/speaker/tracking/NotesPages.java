package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.review.score.FindReviews;
import ca.roadshow.cfp.speaker.submission.ProposalLinks;
import ca.roadshow.cfp.speaker.tracking.Tracking.Action;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The reviewers' notes for a speaker who asks for them, if the review plan allows it and the speaker has an answer. Never shows
 * names of reviewers and their comments to the committee.
 */
@Controller
@Access(Rule.LINK)
class NotesPages {

    /** @param notes one per reviewer who wrote one, in an order that does not reveal the reviewers */
    record NotesResponse(List<String> notes) {

        /** Leaves out the notes. */
        @Override
        public String toString() {
            return "NotesResponse[" + notes.size() + "]";
        }
    }

    private final TrackedProposals proposals;
    private final FindReviews reviews;
    private final ProposalLinks links;

    NotesPages(TrackedProposals proposals, FindReviews reviews, ProposalLinks links) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.links = links;
    }

    @GetMapping("/proposals/{id}/notes")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        var tracking = proposals.open(id, token, person);
        return new ModelAndView("notes")
                .addObject("proposal", tracking.proposal())
                .addObject("back", links.path(id, Objects.requireNonNull(token)))
                .addObject("notes", notes(tracking));
    }

    @ResponseBody
    @GetMapping("/api/proposals/{id}/notes")
    NotesResponse list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        return new NotesResponse(notes(proposals.open(id, token, person)));
    }

    private List<String> notes(Tracking tracking) {
        SpeakerActions.check(tracking, Action.READ_NOTES);
        if (!tracking.possible().contains(Action.READ_NOTES)) {
            throw new ProblemException(HttpStatus.CONFLICT, "proposal.notes-not-shown");
        }
        return reviews.notes(tracking.proposal().id());
    }
}
