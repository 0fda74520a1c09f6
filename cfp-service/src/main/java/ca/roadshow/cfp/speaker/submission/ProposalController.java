package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.speaker.submission.ProposalNews.Sent;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.Submission;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.locale.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.groups.Default;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API to submit proposals. */
@RestController
@RequestMapping("/api")
class ProposalController {

    private final FindCalls calls;
    private final Proposals proposals;
    private final ProposalLinks links;
    private final ProposalNews news;
    private final RateLimits limits;

    ProposalController(
            FindCalls calls, Proposals proposals, ProposalLinks links, ProposalNews news, RateLimits limits) {
        this.calls = calls;
        this.proposals = proposals;
        this.links = links;
        this.news = news;
        this.limits = limits;
    }

    /**
     * Submits a proposal. Answers with 201 for a new proposal, 200 for a repeat with the same key, 422 for the same key with
     * different content. With {@code news}, the speaker gets a mail to confirm that they want the news of the community.
     */
    @Access(Rule.ANYONE)
    @PostMapping("/cfps/{call}/proposals")
    ResponseEntity<SubmissionResponse> submit(
            @PathVariable String call,
            @Validated({Default.class, Submission.class}) @RequestBody ProposalRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest from,
            Locale locale) {
        var checked = IdempotencyKey.checked(key, "proposal.idempotency-key-invalid");
        limits.takeShared("proposal-by-origin", from.getRemoteAddr());
        var found = calls.get(call);
        var reader = Language.of(locale).orElse(Language.EN);
        var submitted = proposals.submit(found, request, checked, reader, Origin.API, from.getRemoteAddr());
        var page = "/api/cfps/" + found.slug() + "/proposals";
        var _ = news.accept(found, submitted.proposalId(), request, null, new Sent(reader, page, Origin.API));
        var id = submitted.proposalId().value();
        var url = links.trackingUrl(submitted.proposalId());
        return ResponseEntity.status(submitted.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new SubmissionResponse(id, id, ProposalStatus.SUBMITTED, ProposalStatus.SUBMITTED, url));
    }
}
