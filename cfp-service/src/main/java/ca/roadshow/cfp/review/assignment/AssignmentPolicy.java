package ca.roadshow.cfp.review.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Distributes reviews evenly. Proposals with the fewest reviewers come first, and get the reviewers with the fewest proposals; of
 * these, preferably one whose language is that of the talk. The same input gives the same result.
 */
final class AssignmentPolicy {

    /**
     * A proposal.
     *
     * @param reviewers those who were assigned to it or have reviewed it, without those with a conflict of interest
     */
    record Subject(String proposal, String language, Set<String> reviewers) {}

    /**
     * A reviewer who can be assigned.
     *
     * @param language of the reviewer's mails
     */
    record Candidate(String reviewer, String language, Set<String> conflicts) {}

    record Assignment(String proposal, String reviewer) {}

    private AssignmentPolicy() {}

    /**
     * Returns the new assignments.
     *
     * @param each number of reviewers that a proposal needs
     */
    static List<Assignment> assign(List<Subject> subjects, List<Candidate> candidates, int each) {
        var loads = new HashMap<String, Integer>();
        subjects.forEach(subject -> subject.reviewers().forEach(reviewer -> loads.merge(reviewer, 1, Integer::sum)));
        var assignments = new ArrayList<Assignment>();
        subjects.stream()
                .sorted(Comparator.<Subject>comparingInt(
                                subject -> subject.reviewers().size())
                        .thenComparing(Subject::proposal))
                .forEach(subject -> assignments.addAll(assign(subject, candidates, each, loads)));
        return assignments;
    }

    private static List<Assignment> assign(
            Subject subject, List<Candidate> candidates, int each, Map<String, Integer> loads) {
        var chosen = candidates.stream()
                .filter(candidate -> !subject.reviewers().contains(candidate.reviewer())
                        && !candidate.conflicts().contains(subject.proposal()))
                .sorted(Comparator.<Candidate>comparingInt(candidate -> loads.getOrDefault(candidate.reviewer(), 0))
                        .thenComparing(candidate -> !candidate.language().equals(subject.language()))
                        .thenComparing(Candidate::reviewer))
                .limit(Math.max(0, each - subject.reviewers().size()))
                .map(candidate -> new Assignment(subject.proposal(), candidate.reviewer()))
                .toList();
        chosen.forEach(assignment -> loads.merge(assignment.reviewer(), 1, Integer::sum));
        return chosen;
    }
}
