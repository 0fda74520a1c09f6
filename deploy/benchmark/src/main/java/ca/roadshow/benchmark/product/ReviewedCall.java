package ca.roadshow.benchmark.product;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.review.plan.Criterion;
import ca.roadshow.cfp.review.plan.Permission;
import ca.roadshow.cfp.review.plan.Phase;
import ca.roadshow.cfp.review.plan.Plan;
import ca.roadshow.cfp.review.plan.PlanCommand.DefinePlan;
import ca.roadshow.cfp.review.plan.PlanId;
import ca.roadshow.cfp.review.plan.PlanResult;
import ca.roadshow.cfp.review.score.ReviewCommand.GiveReview;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewGiven;
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
import ca.roadshow.events.store.aggregate.NewAggregates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/**
 * A call with proposals, reviewers and reviews. They are stored as the events that the service's commands would store, many in a
 * transaction.
 */
public final class ReviewedCall {

    private static final int AT_ONCE = 250;
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

    /** @param reviews total number, spread evenly over proposals and reviewers */
    public static ReviewedCall fill(Cfp cfp, int proposals, int reviewers, int reviews) throws InterruptedException {
        var now = Instant.now();
        var call = cfp.open(SLUG, now.plus(Duration.ofDays(30)));
        var filled = new ReviewedCall(cfp, call, proposals, reviewers);
        filled.define(now);
        filled.appoint();
        inChunks(proposals, filled::submit);
        inChunks(reviews, filled::storeReviews);
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

    private void submit(List<Integer> numbers) {
        var ids = new LinkedHashMap<String, Integer>();
        numbers.forEach(number -> ids.put(proposals.get(number).value(), number));
        store("Proposal", ids.keySet(), added -> {
            var drafts = new ArrayList<PersonalData.Draft>();
            for (var id : added) {
                var number = Objects.requireNonNull(ids.get(id));
                var talk = new Talk("Talk number " + number, SENTENCE.repeat(15));
                var speaker = new Speaker("Speaker " + number, speaker(number), SENTENCE.repeat(3), language(number));
                drafts.add(personalData.draft(person(number), talk));
                drafts.add(personalData.draft(person(number), speaker));
            }
            var encrypted = personalData.settleAll(drafts).iterator();
            var events = new HashMap<String, Object>();
            for (var id : added) {
                var number = Objects.requireNonNull(ids.get(id));
                var talk = encrypted.next();
                events.put(
                        id,
                        new ProposalSubmitted(
                                id,
                                call.value(),
                                talk,
                                "talk",
                                language(number),
                                person(number).value(),
                                encrypted.next(),
                                Placement.NONE,
                                Instant.now()));
            }
            return events;
        });
    }

    private static String language(int number) {
        return number % 3 == 0 ? "fr" : "en";
    }

    private static String speaker(int number) {
        return "speaker-%05d@speakers-%d.example".formatted(number, number % 500);
    }

    private AddressId person(int number) {
        return cfp.bean(AddressIds.class).of(speaker(number));
    }

    private void storeReviews(List<Integer> numbers) {
        var ids = new LinkedHashMap<String, GiveReview>();
        numbers.stream()
                .map(this::give)
                .forEach(given -> ids.put(given.reviewId().value(), given));
        store(
                "Review",
                ids.keySet(),
                added -> added.stream()
                        .map(id -> Objects.requireNonNull(ids.get(id)))
                        .collect(Collectors.toMap(given -> given.reviewId().value(), ReviewedCall::given)));
    }

    private static ReviewGiven given(GiveReview command) {
        var subject = command.subject();
        return new ReviewGiven(
                command.reviewId().value(),
                subject.callId().value(),
                subject.proposalId().value(),
                subject.reviewer().value(),
                command.verdict(),
                command.at());
    }

    private void store(String type, Set<String> ids, Function<SortedSet<String>, Map<String, ?>> events) {
        var known = cfp.bean(NewAggregates.class).store(type, ids, Cfp.BENCHMARK, events);
        if (!known.isEmpty()) {
            throw new IllegalStateException("Stored twice: " + known.size() + " " + type);
        }
    }

    /** Gives one of the evenly spread reviews, or changes its scores. */
    public void review(int number) {
        if (cfp.send(give(number), ReviewResult.class) != ReviewResult.DONE) {
            throw new IllegalStateException("Not reviewed: " + number);
        }
    }

    private GiveReview give(int number) {
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
        return new GiveReview(subject.reviewId(), subject, new Verdict(scores, number % 6, text), Instant.now());
    }

    private static String reviewer(int number) {
        return "reviewer-%02d@reviewers-%02d.example".formatted(number, number);
    }

    private static void inChunks(int number, Consumer<List<Integer>> work) {
        IntStream.range(0, number)
                .boxed()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(work);
    }
}
