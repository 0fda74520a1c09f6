package ca.roadshow.cfp.review.assignment;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.AssignmentsCarriedOut;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.AssignmentsPlanned;
import ca.roadshow.cfp.review.score.ReviewId;
import ca.roadshow.events.person.AddressId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The latest round of assignments of a call.
 *
 * @param number 0 if there was none
 * @param open ids of the reviews to assign, by the parts that are not yet carried out
 * @param closed ids of the reviews that were assigned, by this round or otherwise
 * @param assigned number of them that were assigned by this round
 */
record AssignmentRound(int number, Map<Integer, Set<String>> open, Set<String> closed, int assigned) {

    static final AssignmentRound NONE = new AssignmentRound(0, Map.of(), Set.of(), 0);

    AssignmentRound {
        open = Map.copyOf(open);
        closed = Set.copyOf(closed);
    }

    AssignmentRound after(AssignmentEvent event) {
        return switch (event) {
            case AssignmentsPlanned planned -> planned(planned);
            case AssignmentsCarriedOut carriedOut -> carriedOut(carriedOut);
        };
    }

    private AssignmentRound planned(AssignmentsPlanned event) {
        var next = event.round() == number ? new HashMap<>(open) : new HashMap<Integer, Set<String>>();
        var reviews = new HashSet<String>();
        event.assignments()
                .forEach(each ->
                        reviews.add(ReviewId.of(new ProposalId(each.proposalId()), new AddressId(each.reviewer()))
                                .value()));
        next.put(event.part(), Set.copyOf(reviews));
        return event.round() == number
                ? new AssignmentRound(number, next, closed, assigned)
                : new AssignmentRound(event.round(), next, Set.of(), 0);
    }

    private AssignmentRound carriedOut(AssignmentsCarriedOut event) {
        var next = new HashMap<>(open);
        var reviews = new HashSet<>(closed);
        var part = next.remove(event.part());
        if (part != null) {
            reviews.addAll(part);
        }
        event.refused().forEach(reviews::remove);
        return new AssignmentRound(number, next, reviews, assigned + event.assigned());
    }

    /** Returns the number of reviews that are still to be assigned. */
    int left() {
        return open.values().stream().mapToInt(Set::size).sum();
    }
}
