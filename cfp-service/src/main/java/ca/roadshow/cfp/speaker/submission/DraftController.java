package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of drafts of proposals. */
@RestController
@RequestMapping("/api/cfps/{call}/drafts")
class DraftController {

    /**
     * @param state {@code DRAFT}, or {@code SUBMITTED} after it was submitted
     * @param url page to continue the draft; anyone who has this link can read and edit the draft
     */
    record DraftItem(
            String id,
            String state,
            URI url,
            Instant savedAt,
            @Nullable ProposalRequest proposal) {

        static DraftItem of(ProposalDrafts.Saved saved) {
            var draft = saved.tracking().isEmpty();
            return new DraftItem(
                    saved.id(),
                    draft ? "DRAFT" : "SUBMITTED",
                    saved.url(),
                    saved.savedAt(),
                    draft ? saved.form().typed() : null);
        }
    }

    private final FindCalls calls;
    private final ProposalDrafts drafts;

    DraftController(FindCalls calls, ProposalDrafts drafts) {
        this.calls = calls;
        this.drafts = drafts;
    }

    @Access(Rule.ANYONE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DraftItem save(
            @PathVariable String call,
            @RequestBody ProposalRequest request,
            @Nullable SignedIn person,
            HttpServletRequest from) {
        return DraftItem.of(drafts.save(calls.get(call), null, null, request, null, person, from.getRemoteAddr()));
    }

    @Access(Rule.LINK)
    @PutMapping("/{draft}")
    DraftItem replace(
            @PathVariable String call,
            @PathVariable String draft,
            @RequestParam(required = false) @Nullable String token,
            @RequestBody ProposalRequest request,
            @Nullable SignedIn person,
            HttpServletRequest from) {
        var found = calls.get(call);
        var before = drafts.open(found, draft, token).form().submission();
        return DraftItem.of(drafts.save(found, draft, token, request, before, person, from.getRemoteAddr()));
    }

    @Access(Rule.LINK)
    @GetMapping("/{draft}")
    DraftItem show(
            @PathVariable String call,
            @PathVariable String draft,
            @RequestParam(required = false) @Nullable String token) {
        return DraftItem.of(drafts.open(calls.get(call), draft, token));
    }
}
