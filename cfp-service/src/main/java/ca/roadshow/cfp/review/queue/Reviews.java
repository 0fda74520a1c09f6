package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.invitation.FindCoSpeakers;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.cfp.review.conflict.Conflicts;
import ca.roadshow.cfp.review.plan.Committee;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.cfp.review.redaction.FindRedactions;
import ca.roadshow.cfp.review.score.FindReviews;
import ca.roadshow.cfp.review.score.ReviewCommand;
import ca.roadshow.cfp.review.score.ReviewCommand.DeclareConflict;
import ca.roadshow.cfp.review.score.ReviewCommand.GiveReview;
import ca.roadshow.cfp.review.score.ReviewCommand.TakeReviewBack;
import ca.roadshow.cfp.review.score.ReviewResult;
import ca.roadshow.cfp.review.score.ReviewState;
import ca.roadshow.cfp.review.score.ReviewStates;
import ca.roadshow.cfp.review.score.ReviewSubject;
import ca.roadshow.cfp.review.score.ReviewText;
import ca.roadshow.cfp.review.score.Verdict;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A reviewer's own reviews, for pages and API. Methods return when the view shows the change. */
@Component
class Reviews {

    private final FindCalls calls;
    private final FindProposals proposals;
    private final FindRedactions redactions;
    private final FindCoSpeakers coSpeakers;
    private final FindReviews findReviews;
    private final ReviewStates states;
    private final Plans plans;
    private final Conflicts conflicts;
    private final PersonalData personalData;
    private final Commands commands;
    private final Clock clock;

    Reviews(
            FindCalls calls,
            FindProposals proposals,
            FindRedactions redactions,
            FindCoSpeakers coSpeakers,
            FindReviews findReviews,
            ReviewStates states,
            Plans plans,
            Conflicts conflicts,
            PersonalData personalData,
            Commands commands,
            Clock clock) {
        this.calls = calls;
        this.proposals = proposals;
        this.redactions = redactions;
        this.coSpeakers = coSpeakers;
        this.findReviews = findReviews;
        this.states = states;
        this.plans = plans;
        this.conflicts = conflicts;
        this.personalData = personalData;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Returns a proposal for the committee.
     *
     * @throws ProblemException 404 or 410 if there is no such proposal, 403 if the person has a conflict of interest
     */
    Reviewed reviewed(SignedIn person, ProposalId id) {
        var proposal = proposals.track(id).proposal();
        return reviewed(person, calls.get(proposal.callId()), proposal);
    }

    /**
     * Returns a proposal of the call for the committee.
     *
     * @throws ProblemException also 404 if it belongs to another call
     */
    Reviewed reviewed(SignedIn person, CallView call, ProposalId id) {
        return reviewed(person, call, tracked(call, id));
    }

    private Reviewed reviewed(SignedIn person, CallView call, ProposalView proposal) {
        if (conflicts.exists(call.id(), proposal.id(), person.id())) {
            throw conflict();
        }
        return queued(person, call, proposal);
    }

    /** Returns a proposal that {@link FindQueue} has just found; it finds none with a detected conflict of interest. */
    Reviewed queued(SignedIn person, CallView call, ProposalId id) {
        return queued(person, call, tracked(call, id));
    }

    private Reviewed queued(SignedIn person, CallView call, ProposalView proposal) {
        var id = proposal.id();
        var mine = states.now(subject(person, call, id).reviewId());
        if (mine.conflict()) {
            throw conflict();
        }
        var committee = committee(person, call);
        var speakers = CoSpeaker.all(proposal.speaker(), coSpeakers.of(id));
        var talk = committee.seesSpeakers()
                ? proposal.talk()
                : redactions.blind(id, proposal.version(), proposal.talk(), speakers);
        return new Reviewed(call, committee, proposal, speakers, talk, mine);
    }

    /**
     * Checks that a proposal belongs to the call.
     *
     * @throws ProblemException 404 if it belongs to another call, or does not exist
     */
    ProposalId of(CallView call, ProposalId id) {
        return tracked(call, id).id();
    }

    private ProposalView tracked(CallView call, ProposalId id) {
        var proposal = proposals.track(id).proposal();
        if (!proposal.callId().equals(call.id().value())) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "proposal.not-found");
        }
        return proposal;
    }

    Committee committee(SignedIn person, CallView call) {
        return Committee.of(person, call, plans.of(call), now());
    }

    /** Returns the texts of the person's latest review. */
    ReviewText text(ReviewState review) {
        var verdict = review.verdict();
        return verdict == null || verdict.text() == null
                ? ReviewText.NONE
                : personalData.open(verdict.text(), ReviewText.class).orElse(ReviewText.NONE);
    }

    void give(SignedIn person, Reviewed reviewed, ReviewForm form, Origin origin) {
        var draft = ReviewReader.read(form, reviewed.committee().plan());
        var provenance = RequestProvenance.of(person.id().value(), origin);
        if (isRepeat(reviewed.mine(), draft)) {
            return;
        }
        var text = draft.text().equals(ReviewText.NONE) ? null : personalData.seal(person.id(), draft.text());
        var subject = subject(person, reviewed.call(), reviewed.proposal().id());
        var verdict = new Verdict(draft.scores(), draft.confidence(), text);
        var command = new GiveReview(subject.reviewId(), subject, verdict, now());
        check(commands.send(command, provenance, ReviewResult.class));
        awaitShown(command);
    }

    private boolean isRepeat(ReviewState before, ReviewReader.Draft draft) {
        var verdict = before.verdict();
        return before.given()
                && verdict != null
                && verdict.equals(new Verdict(draft.scores(), draft.confidence(), verdict.text()))
                && text(before).equals(draft.text());
    }

    void takeBack(SignedIn person, Reviewed reviewed, Origin origin) {
        if (reviewed.given()) {
            var subject = subject(person, reviewed.call(), reviewed.proposal().id());
            send(new TakeReviewBack(subject.reviewId(), subject, now()), person, origin);
        }
    }

    /**
     * Declares a conflict of interest or withdraws the declaration.
     *
     * @throws ProblemException 404 or 410 if there is no such proposal
     */
    void declare(SignedIn person, ProposalId id, boolean declared, Origin origin) {
        var call = calls.get(proposals.track(id).proposal().callId());
        var subject = subject(person, call, id);
        send(new DeclareConflict(subject.reviewId(), subject, declared, now()), person, origin);
    }

    private void send(ReviewCommand command, SignedIn person, Origin origin) {
        check(commands.send(command, RequestProvenance.of(person.id().value(), origin), ReviewResult.class));
        awaitShown(command);
    }

    private void awaitShown(ReviewCommand command) {
        findReviews.await(command.reviewId(), command.at());
    }

    private static void check(ReviewResult result) {
        switch (result) {
            case DONE, UNCHANGED -> {}
            case CONFLICT -> throw conflict();
            case NOT_OPEN -> throw new ProblemException(HttpStatus.CONFLICT, "review.not-open");
            case CRITERIA_DIFFER -> throw new ProblemException(HttpStatus.CONFLICT, "review.criteria-differ");
        }
    }

    static ProblemException conflict() {
        return new ProblemException(HttpStatus.FORBIDDEN, "review.conflict");
    }

    private static ReviewSubject subject(SignedIn person, CallView call, ProposalId id) {
        return new ReviewSubject(call.id(), id, person.id());
    }

    /** Returns the time in milliseconds, because times from the view are compared with it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
