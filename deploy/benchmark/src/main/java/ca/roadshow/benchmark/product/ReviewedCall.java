package ca.roadshow.benchmark.product;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.SubmissionResult;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.review.plan.Criterion;
import ca.roadshow.cfp.review.plan.Permission;
import ca.roadshow.cfp.review.plan.Phase;
import ca.roadshow.cfp.review.plan.Plan;
import ca.roadshow.cfp.review.plan.PlanCommand.DefinePlan;
import ca.roadshow.cfp.review.plan.PlanId;
import ca.roadshow.cfp.review.plan.PlanResult;
import ca.roadshow.cfp.review.score.ReviewCommand.GiveReview;
import ca.roadshow.cfp.review.score.ReviewResult;
import ca.roadshow.cfp.review.score.ReviewSubject;
import ca.roadshow.cfp.review.score.ReviewText;
import ca.roadshow.cfp.review.score.Verdict;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A call with proposals, reviewers and reviews, all of them made by the service's own commands. */
public final class ReviewedCall {

    private static final int WRITERS = 16;
    private static final String SLUG = "harbour-day";
    private static final List<String> CRITERIA = List.of("clarity", "novelty", "relevance");
    private static final String SENTENCE = "What broke, how we found out, and what we changed because of it. ";

    private final Cfp cfp;
    private final PersonalData personalData;
    private final CallId call;
    private final List<ProposalId> proposals;
    private final List<AddressId> reviewers;

    private ReviewedCall(Cfp cfp, CallId call, int proposals, int reviewers) {
        this.cfp = cfp;
        this.personalData = cfp.bean(PersonalData.class);
        this.call = call;
        this.proposals =
                IntStream.range(0, proposals).mapToObj(_ -> ProposalId.random()).toList();
        this.reviewers = IntStream.range(0, reviewers)
                .mapToObj(number -> cfp.bean(AddressIds.class).of(reviewer(number)))
                .toList();
    }

    /** @param reviews all of them, spread evenly over proposals and reviewers */
    public static ReviewedCall fill(Cfp cfp, int proposals, int reviewers, int reviews) throws InterruptedException {
        var now = Instant.now();
        var call = cfp.open(SLUG, now.plus(Duration.ofDays(30)));
        var filled = new ReviewedCall(cfp, call, proposals, reviewers);
        filled.define(now);
        filled.appoint();
        each(proposals, filled::submit);
        each(reviews, filled::review);
        cfp.processors().awaitCaughtUp();
        cfp.jdbc().sql("vacuum (analyze)").update();
        return filled;
    }

    public String slug() {
        return SLUG;
    }

    public List<AddressId> reviewers() {
        return reviewers;
    }

    private void define(Instant now) {
        var criteria = CRITERIA.stream()
                .map(id -> new Criterion(id, new Bilingual(id, id), null, 1))
                .toList();
        var phase = new Phase(now.minus(Duration.ofDays(1)), null, EnumSet.allOf(Permission.class));
        var plan = new Plan(criteria, List.of(phase), false, 6, false);
        var _ = cfp.send(new DefinePlan(PlanId.of(call), call, plan, now), PlanResult.class);
    }

    private void appoint() {
        var register = cfp.bean(AccessRegister.class);
        for (var number = 0; number < reviewers.size(); number++) {
            var contact = new HolderContact("Reviewer " + number, reviewer(number), "en");
            register.grant(
                    reviewers.get(number),
                    new Grant(Role.REVIEWER, call.value()),
                    personalData.seal(reviewers.get(number), contact));
        }
    }

    private void submit(int number) {
        var email = "speaker-%05d@speakers-%d.example".formatted(number, number % 500);
        var person = cfp.bean(AddressIds.class).of(email);
        var language = number % 3 == 0 ? "fr" : "en";
        var command = new SubmitProposal(
                proposals.get(number),
                call,
                personalData.seal(person, new Talk("Talk number " + number, SENTENCE.repeat(15))),
                "talk",
                language,
                person,
                personalData.seal(person, new Speaker("Speaker " + number, email, SENTENCE.repeat(3), language)),
                Placement.NONE,
                Instant.now());
        if (!(cfp.send(command, SubmissionResult.class) instanceof SubmissionResult.Submitted)) {
            throw new IllegalStateException("Not submitted: " + number);
        }
    }

    /** Gives one of the reviews that are spread evenly, or gives it again with other scores. */
    public void review(int number) {
        var round = number / proposals.size();
        var proposal = number % proposals.size();
        var reviewer = reviewers.get((proposal + round * 7) % reviewers.size());
        var kindness = reviewers.indexOf(reviewer) % 3;
        var scores = Map.of(
                "clarity", (number * 31 + kindness) % 6,
                "novelty", (number * 17 + proposal) % 6,
                "relevance", Math.min(5, proposal % 5 + kindness / 2));
        var text = number % 2 == 0 ? null : personalData.seal(reviewer, new ReviewText(SENTENCE.repeat(3), SENTENCE));
        var subject = new ReviewSubject(call, proposals.get(proposal), reviewer);
        var command = new GiveReview(subject.reviewId(), subject, new Verdict(scores, number % 6, text), Instant.now());
        if (cfp.send(command, ReviewResult.class) != ReviewResult.DONE) {
            throw new IllegalStateException("Not reviewed: " + number);
        }
    }

    private static String reviewer(int number) {
        return "reviewer-%02d@reviewers-%02d.example".formatted(number, number);
    }

    private static void each(int number, IntConsumer work) throws InterruptedException {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var all = IntStream.range(0, number)
                    .<Callable<Void>>mapToObj(each -> () -> {
                        work.accept(each);
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(all)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The call was not filled", failed.getCause());
        }
    }
}
