package ca.roadshow.cfp.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.assignment.AssignmentCommand.MarkCarriedOut;
import ca.roadshow.cfp.review.assignment.AssignmentCommand.PlanAssignments;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.AssignmentsCarriedOut;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.AssignmentsPlanned;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.Planned;
import ca.roadshow.cfp.review.assignment.AssignmentPolicy.Assignment;
import ca.roadshow.cfp.review.score.ReviewId;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

public class ReviewAssignmentTest {

    private static final CallId CALL = new CallId("call-harbour-day-2027");
    private static final AssignmentId ID = AssignmentId.of(CALL);
    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");
    private static final AddressId ORGANIZER = new AddressId("addr-OrganizerOrganizerOrga");
    private static final AddressId KOFI = new AddressId("addr-KofiKofiKofiKofiKofi");
    private static final String REFUSED = review("proposal-1");

    private final FixtureConfiguration<ReviewAssignment> fixture = new AggregateTestFixture<>(ReviewAssignment.class);

    /** Returns one of each event of the assignment of a call. */
    public static List<Object> storedEvents() {
        return List.of(planned(1, 1, 0, 2), carriedOut(1, 1, 1, REFUSED));
    }

    @Nested
    class Plan {

        @Test
        void plansARoundInPartsOfOneTransactionEach() {
            fixture.givenNoPriorActivity()
                    .when(plan(0, 120))
                    .expectEvents(planned(1, 1, 0, 50), planned(1, 2, 50, 100), planned(1, 3, 100, 120))
                    .expectResultMessagePayload(AssignmentResult.DONE);
        }

        @Test
        void plansNothingWithoutReviewsToAssign() {
            fixture.givenNoPriorActivity()
                    .when(plan(0, 0))
                    .expectNoEvents()
                    .expectResultMessagePayload(AssignmentResult.UNCHANGED);
        }

        @Test
        void refusesARoundWhileAnotherIsOpen() {
            fixture.given(planned(1, 1, 0, 2))
                    .when(plan(1, 2))
                    .expectNoEvents()
                    .expectResultMessagePayload(AssignmentResult.STALE);
        }

        @Test
        void doesNotWaitForFailedParts() {
            fixture.given(planned(1, 1, 0, 50), planned(1, 2, 50, 60), carriedOut(1, 1, 50))
                    .when(plan(1, Set.of(2), 2))
                    .expectEvents(planned(2, 1, 0, 2))
                    .expectResultMessagePayload(AssignmentResult.DONE);
            fixture.given(planned(1, 1, 0, 50), planned(1, 2, 50, 60), planned(1, 3, 60, 70), carriedOut(1, 1, 50))
                    .when(plan(1, Set.of(2), 2))
                    .expectNoEvents()
                    .expectResultMessagePayload(AssignmentResult.STALE);
        }

        @Test
        void dropsThePartsOfEarlierRounds() {
            fixture.given(planned(1, 1, 0, 50), planned(1, 2, 50, 60), planned(2, 1, 0, 2), carriedOut(2, 1, 2))
                    .when(plan(2, 2))
                    .expectEvents(planned(3, 1, 0, 2));
        }

        @Test
        void refusesAPlanMadeBeforeTheLatestRound() {
            fixture.given(planned(1, 1, 0, 2), carriedOut(1, 1, 2))
                    .when(plan(0, 2))
                    .expectNoEvents()
                    .expectResultMessagePayload(AssignmentResult.STALE);
            fixture.given(planned(1, 1, 0, 2), carriedOut(1, 1, 2))
                    .when(plan(1, 2))
                    .expectEvents(planned(2, 1, 0, 2));
        }

        private static PlanAssignments plan(int after, int number) {
            return plan(after, Set.of(), number);
        }

        private static PlanAssignments plan(int after, Set<Integer> failed, int number) {
            var assignments = IntStream.range(0, number)
                    .mapToObj(each -> new Assignment("proposal-" + each, KOFI.value()))
                    .toList();
            return new PlanAssignments(ID, CALL, after, failed, assignments, ORGANIZER, NOON);
        }
    }

    @Nested
    class CarryOut {

        @Test
        void marksEachPartOnce() {
            var done = new MarkCarriedOut(ID, 1, 1, 1, Set.of(REFUSED), NOON);
            fixture.given(planned(1, 1, 0, 2)).when(done).expectEvents(carriedOut(1, 1, 1, REFUSED));
            fixture.given(planned(1, 1, 0, 2), carriedOut(1, 1, 1, REFUSED))
                    .when(done)
                    .expectNoEvents()
                    .expectResultMessagePayload(AssignmentResult.UNCHANGED);
        }

        @Test
        void ignoresPartsOfEarlierRounds() {
            fixture.given(planned(1, 1, 0, 2), carriedOut(1, 1, 2), planned(2, 1, 0, 2))
                    .when(new MarkCarriedOut(ID, 1, 1, 2, Set.of(), NOON))
                    .expectNoEvents();
        }
    }

    @Nested
    class Round {

        @Test
        void countsRemainingAndAssignedReviews() {
            var round = AssignmentRound.NONE.after(planned(1, 1, 0, 2)).after(planned(1, 2, 2, 5));
            assertThat(round.left()).isEqualTo(5);
            var after = round.after(carriedOut(1, 1, 1, REFUSED));
            assertThat(after.left()).isEqualTo(3);
            assertThat(after.closed()).containsExactly(review("proposal-0"));
            assertThat(after.after(carriedOut(1, 2, 3)).assigned()).isEqualTo(4);
        }

        @Test
        void startsAgainWithTheNextRound() {
            var round = AssignmentRound.NONE
                    .after(planned(1, 1, 0, 2))
                    .after(carriedOut(1, 1, 2))
                    .after(planned(2, 1, 2, 3));
            assertThat(round.number()).isEqualTo(2);
            assertThat(round.left()).isEqualTo(1);
            assertThat(round.closed()).isEmpty();
            assertThat(round.assigned()).isZero();
            assertThatThrownBy(() -> new AssignmentId("review-1")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static AssignmentsPlanned planned(int round, int part, int from, int to) {
        var assignments = IntStream.range(from, to)
                .mapToObj(each -> new Planned("proposal-" + each, KOFI.value()))
                .toList();
        return new AssignmentsPlanned(ID.value(), CALL.value(), round, part, assignments, ORGANIZER.value(), NOON);
    }

    private static AssignmentsCarriedOut carriedOut(int round, int part, int assigned, String... refused) {
        return new AssignmentsCarriedOut(ID.value(), round, part, assigned, List.of(refused), NOON);
    }

    private static String review(String proposal) {
        return ReviewId.of(new ProposalId(proposal), KOFI).value();
    }
}
