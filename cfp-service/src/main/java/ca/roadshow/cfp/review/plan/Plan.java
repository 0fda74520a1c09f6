package ca.roadshow.cfp.review.plan;

import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan for reviewing the proposals of a call.
 *
 * @param criteria at least one, with different ids
 * @param phases at least one; where phases overlap, the permissions of both apply
 * @param blind whether reviewers do not see the speakers; organizers do
 * @param reviewsEach number of reviewers that are assigned to a proposal
 * @param notesShown whether speakers who ask get the reviewers' notes to them
 */
public record Plan(List<Criterion> criteria, List<Phase> phases, boolean blind, int reviewsEach, boolean notesShown) {

    public static final int MOST_CRITERIA = 10;
    public static final int MOST_PHASES = 10;
    public static final int MOST_REVIEWS = 20;
    private static final int USUAL_REVIEWS = 3;

    public Plan {
        criteria = List.copyOf(criteria);
        phases = List.copyOf(phases);
        if (criteria.isEmpty() || phases.isEmpty()) {
            throw new IllegalArgumentException("A plan has criteria and phases");
        }
        if (criteria.stream().map(Criterion::id).distinct().count() < criteria.size()) {
            throw new IllegalArgumentException("The criteria of a plan must have different ids");
        }
        if (reviewsEach < 1 || reviewsEach > MOST_REVIEWS) {
            throw new IllegalArgumentException("A proposal gets 1 to 20 reviews: " + reviewsEach);
        }
    }

    /** Returns the default plan: one criterion, everything allowed from the given time, not blind. */
    public static Plan usual(Instant from) {
        return new Plan(
                List.of(new Criterion("overall", new Bilingual("Overall", "Dans l’ensemble"), null, 1)),
                List.of(new Phase(from, null, EnumSet.allOf(Permission.class))),
                false,
                USUAL_REVIEWS,
                false);
    }

    /** Returns the same plan, but hides the speakers from reviewers. */
    Plan blinded() {
        return new Plan(criteria, phases, true, reviewsEach, notesShown);
    }

    public boolean allows(Permission permission, Instant at) {
        return phases.stream()
                .anyMatch(phase -> phase.includes(at) && phase.allowed().contains(permission));
    }

    /** Whether reviewers can score at this time or later. */
    public boolean scoresAfter(Instant at) {
        return scoring(at).findAny().isPresent();
    }

    /** Returns the end of the last scoring phase; empty if it has no end or is over. */
    public Optional<Instant> scoringEnds(Instant at) {
        return scoring(at).anyMatch(phase -> phase.until() == null)
                ? Optional.empty()
                : scoring(at).flatMap(phase -> Stream.ofNullable(phase.until())).max(Comparator.naturalOrder());
    }

    /** Returns the phases that allow scoring and are not over. */
    private Stream<Phase> scoring(Instant at) {
        return phases.stream()
                .filter(phase -> phase.allowed().contains(Permission.SCORE))
                .filter(phase -> phase.until() == null || phase.until().isAfter(at));
    }

    public Set<String> criterionIds() {
        return criteria.stream().map(Criterion::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the weighted mean of the criteria that have a score; zero if there is none. */
    public double overall(Map<String, Integer> scores) {
        var weights = 0;
        var sum = 0;
        for (var criterion : criteria) {
            var score = scores.get(criterion.id());
            if (score != null) {
                weights += criterion.weight();
                sum += criterion.weight() * score;
            }
        }
        return weights == 0 ? 0 : (double) sum / weights;
    }
}
