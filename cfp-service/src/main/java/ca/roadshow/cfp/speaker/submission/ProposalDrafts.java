package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.draft.Draft;
import ca.roadshow.cfp.draft.Drafts;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.SpeakerRequest;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import ca.roadshow.web.problem.ProblemException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Saves and opens drafts of proposals by their links, for pages and API. */
@Component
class ProposalDrafts {

    /**
     * A draft that was saved or opened.
     *
     * @param tracking path of the tracking page, if the draft was submitted
     */
    record Saved(
            String id,
            String token,
            String path,
            URI url,
            ProposalForm form,
            Instant savedAt,
            Optional<String> tracking) {

        /** Leaves out the token and the form. */
        @Override
        public String toString() {
            return "Saved[" + id + "]";
        }
    }

    /** The stored content: the request and the idempotency key of its form, so that a draft is submitted only once. */
    record Stored(ProposalRequest request, String submission) {

        @Override
        public String toString() {
            return "Stored[]";
        }
    }

    private final Drafts drafts;
    private final MailLinks links;
    private final ProposalLinks proposalLinks;
    private final AddressIds addressIds;
    private final RateLimits limits;
    private final JsonMapper json;

    ProposalDrafts(
            Drafts drafts,
            MailLinks links,
            ProposalLinks proposalLinks,
            AddressIds addressIds,
            RateLimits limits,
            JsonMapper json) {
        this.drafts = drafts;
        this.links = links;
        this.proposalLinks = proposalLinks;
        this.addressIds = addressIds;
        this.limits = limits;
        this.json = json;
    }

    /**
     * Saves a draft; without an id, creates one. A submitted draft does not change.
     *
     * @throws ProblemException 403 if the token does not belong to the id, 404 if the draft is too old or is of another call, 429
     *     if this network address saves too often
     */
    Saved save(
            CallView call,
            @Nullable String draft,
            @Nullable String token,
            ProposalRequest request,
            @Nullable String submission,
            @Nullable SignedIn person,
            String network) {
        Redisplay.stop();
        if (draft != null && !draft.isBlank()) {
            var before = open(call, draft, token);
            if (before.tracking().isPresent()) {
                return before;
            }
        }
        var id = draft == null || draft.isBlank() ? Drafts.newId() : draft;
        limits.takeHere("draft-by-origin", network);
        var sent = IdempotencyKey.ofForm(submission);
        var stored = new Stored(request, sent == null ? UUID.randomUUID().toString() : sent);
        drafts.save(
                id,
                call.id().value(),
                person == null ? null : person.id(),
                typed(request),
                json.writeValueAsString(stored));
        return open(call, id, links.tokens(MailLink.DRAFT, id).getFirst());
    }

    /**
     * Opens a draft.
     *
     * @throws ProblemException 403 if the token is not valid, 404 if the draft is too old or is of another call
     */
    Saved open(CallView call, String id, @Nullable String token) {
        check(id, token);
        return drafts.find(id)
                .filter(found -> found.call().equals(call.id().value()))
                .map(found -> saved(call, found))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "draft.not-found"));
    }

    /** Returns the draft of a submitted form; null if the form has none or it cannot be opened. */
    @Nullable
    Saved sent(CallView call, @Nullable String id, @Nullable String token) {
        return id == null || id.isBlank() || links.open(MailLink.DRAFT, token, id) != Opening.OPENS
                ? null
                : drafts.find(id).map(found -> saved(call, found)).orElse(null);
    }

    List<Draft> of(AddressId owner) {
        return drafts.of(owner);
    }

    Saved saved(CallView call, Draft draft) {
        var token = links.tokens(MailLink.DRAFT, draft.id()).getFirst();
        var slug = call.slug().value();
        var form = draft.content().isEmpty()
                ? new ProposalForm(ProposalRequest.empty("en"), "")
                : form(json.readValue(draft.content(), Stored.class));
        return new Saved(
                draft.id(),
                token,
                links.path(MailLink.DRAFT, token, slug, draft.id()),
                links.url(MailLink.DRAFT, token, null, slug, draft.id()),
                form,
                draft.savedAt(),
                Optional.ofNullable(draft.proposal()).map(proposal -> proposalLinks.path(new ProposalId(proposal))));
    }

    private static ProposalForm form(Stored stored) {
        return new ProposalForm(stored.request(), stored.submission());
    }

    /** Marks a draft as submitted. A token that does not belong to the draft changes nothing. */
    void submitted(@Nullable String draft, @Nullable String token, ProposalId proposal) {
        if (draft != null && !draft.isBlank() && links.open(MailLink.DRAFT, token, draft) == Opening.OPENS) {
            drafts.submitted(draft, proposal.value());
        }
    }

    private void check(String id, @Nullable String token) {
        if (links.open(MailLink.DRAFT, token, id) != Opening.OPENS) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "draft.token-invalid");
        }
    }

    private @Nullable AddressId typed(ProposalRequest request) {
        @Nullable SpeakerRequest speaker = request.speaker();
        @Nullable String email = speaker == null ? null : speaker.email();
        try {
            return email == null || email.isBlank() ? null : addressIds.of(email);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
