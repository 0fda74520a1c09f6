package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.review.discussion.Discussions;
import ca.roadshow.cfp.review.redaction.FindRedactions;
import ca.roadshow.cfp.review.redaction.RedactionCommand.RedactTalk;
import ca.roadshow.cfp.review.redaction.RedactionId;
import ca.roadshow.cfp.review.redaction.RedactionResult;
import ca.roadshow.cfp.review.score.ReviewText;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages to discuss a proposal, and for organizers to redact its text. */
@Controller
@RequestMapping("/cfps/manage/{call}/proposals/{proposal}")
class CommitteePages {

    private static final int LONGEST_TITLE = 200;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{16,100}");

    private final FindCalls calls;
    private final Reviews reviews;
    private final ReviewPage page;
    private final Discussions discussions;
    private final FindRedactions redactions;
    private final Commands commands;
    private final InputErrors inputErrors;
    private final Clock clock;

    CommitteePages(
            FindCalls calls,
            Reviews reviews,
            ReviewPage page,
            Discussions discussions,
            FindRedactions redactions,
            Commands commands,
            InputErrors inputErrors,
            Clock clock) {
        this.calls = calls;
        this.reviews = reviews;
        this.page = page;
        this.discussions = discussions;
        this.redactions = redactions;
        this.commands = commands;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    /**
     * Adds a post.
     *
     * @param key idempotency key of the form; submitting it twice adds one post
     */
    @Access(value = Rule.REVIEWER, of = "call")
    @ShowsFormAgain("discussion-form")
    @PostMapping("/discussion")
    ModelAndView write(
            @PathVariable String call,
            @PathVariable String proposal,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable String key,
            SignedIn person) {
        var reviewed = reviewed(person, call, proposal);
        if (!reviewed.committee().discusses()) {
            throw new ProblemException(HttpStatus.CONFLICT, "review.discussion-closed");
        }
        try {
            var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.FLAT);
            var text = reader.text("post", post, ReviewText.LONGEST);
            reader.required("post", text);
            reader.finish();
            var sent = key == null || !KEY.matcher(key).matches()
                    ? UUID.randomUUID().toString()
                    : key;
            discussions.write(
                    reviewed.proposal().id(),
                    person.id(),
                    Objects.requireNonNull(text),
                    sent,
                    clock.instant(),
                    RequestProvenance.of(person.id().value(), Origin.WEB));
            return SeeOther.at(ReviewPages.path(reviewed) + "?done=written");
        } catch (ProblemException refusal) {
            return withErrors(reviewed, refusal).addObject("post", post);
        }
    }

    /**
     * Stores the text for reviewers of a blind call.
     *
     * @param version of the talk that was redacted; a form that is shown again keeps it, so that its text is not taken for that
     *     of a newer version
     */
    @Access(value = Rule.ORGANIZER, of = "call")
    @ShowsFormAgain("redaction-form")
    @PostMapping("/redaction")
    ModelAndView redact(
            @PathVariable String call,
            @PathVariable String proposal,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(name = "abstract", required = false) @Nullable String summary,
            @RequestParam(defaultValue = "1") int version,
            SignedIn person) {
        var reviewed = reviewed(person, call, proposal);
        try {
            var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.FLAT);
            var typedTitle = reader.line("title", title, LONGEST_TITLE);
            reader.required("title", typedTitle);
            var typedSummary = reader.text("abstract", summary, ReviewText.LONGEST);
            reader.required("abstract", typedSummary);
            reader.finish();
            var talk = new Talk(Objects.requireNonNull(typedTitle), Objects.requireNonNull(typedSummary));
            check(commands.send(
                    command(reviewed, talk, version, person),
                    RequestProvenance.of(person.id().value(), Origin.WEB),
                    RedactionResult.class));
            return SeeOther.at(ReviewPages.path(reviewed) + "?done=redacted");
        } catch (ProblemException refusal) {
            return withErrors(reviewed, refusal)
                    .addObject("redaction", new Talk(typed(title), typed(summary)))
                    .addObject("redactedVersion", version);
        }
    }

    /** Creates the command. Encrypts the text with the speaker's key, because it is the speaker's text. */
    private RedactTalk command(Reviewed reviewed, Talk talk, int version, SignedIn person) {
        var id = reviewed.proposal().id();
        if (version != reviewed.proposal().version()) {
            throw stale();
        }
        var sealed = redactions
                .seal(id, talk)
                .orElseThrow(() -> new ProblemException(HttpStatus.GONE, "proposal.person-forgotten"));
        return new RedactTalk(RedactionId.of(id), id, version, sealed, person.id(), clock.instant());
    }

    private static void check(RedactionResult result) {
        if (result == RedactionResult.STALE) {
            throw stale();
        }
    }

    private static ProblemException stale() {
        return new ProblemException(HttpStatus.CONFLICT, "review.redaction-stale");
    }

    private ModelAndView withErrors(Reviewed reviewed, ProblemException refusal) {
        var errors = inputErrors.byField(refusal);
        var again = page.of(reviewed, null, errors).addObject("refusal", errors.isEmpty() ? refusal.code() : null);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private Reviewed reviewed(SignedIn person, String call, String proposal) {
        return reviews.reviewed(person, calls.get(call), ProposalIds.of(proposal));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
