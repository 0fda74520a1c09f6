package ca.roadshow.cfp.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.review.assignment.AssignmentPolicy.Assignment;
import ca.roadshow.cfp.review.assignment.AssignmentPolicy.Candidate;
import ca.roadshow.cfp.review.assignment.AssignmentPolicy.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentPolicyTest {

    private static final Candidate AMINA = new Candidate("amina", "en", Set.of());
    private static final Candidate BENOIT = new Candidate("benoit", "fr", Set.of());
    private static final Candidate CHLOE = new Candidate("chloe", "en", Set.of());

    @Test
    void assignsTheSameNumberToAll() {
        var subjects = IntStream.range(0, 30)
                .mapToObj(number -> subject("proposal-%02d".formatted(number), "en"))
                .toList();
        var assignments = AssignmentPolicy.assign(subjects, List.of(AMINA, BENOIT, CHLOE), 2);
        assertThat(assignments).hasSize(60).doesNotHaveDuplicates();
        assertThat(assignments.stream()
                        .collect(Collectors.groupingBy(Assignment::reviewer, Collectors.counting()))
                        .values())
                .containsOnly(20L);
    }

    @Test
    void skipsConflictsOfInterest() {
        var conflicted = new Candidate("amina", "en", Set.of("proposal-1"));
        assertThat(AssignmentPolicy.assign(List.of(subject("proposal-1", "en")), List.of(conflicted, BENOIT), 2))
                .containsExactly(new Assignment("proposal-1", "benoit"));
    }

    @Test
    void addsOnlyMissingReviewers() {
        assertThat(AssignmentPolicy.assign(
                        List.of(subject("proposal-1", "en", "amina", "gone"), subject("proposal-2", "en", "amina")),
                        List.of(AMINA, BENOIT),
                        2))
                .containsExactly(new Assignment("proposal-2", "benoit"));
    }

    @Test
    void prefersTheLanguageOfTheTalkAmongThoseWithTheFewestProposals() {
        assertThat(AssignmentPolicy.assign(List.of(subject("proposal-1", "fr")), List.of(AMINA, BENOIT, CHLOE), 1))
                .containsExactly(new Assignment("proposal-1", "benoit"));
        assertThat(AssignmentPolicy.assign(
                        List.of(subject("proposal-1", "fr"), subject("proposal-2", "fr")), List.of(AMINA, BENOIT), 1))
                .extracting(Assignment::reviewer)
                .containsExactly("benoit", "amina");
    }

    @Test
    void assignsNothingWithoutReviewers() {
        assertThat(AssignmentPolicy.assign(List.of(subject("proposal-1", "en")), List.of(), 3))
                .isEmpty();
    }

    private static Subject subject(String proposal, String language, String... reviewers) {
        return new Subject(proposal, language, Set.of(reviewers));
    }
}
