package ca.roadshow.cfp.review.score;

import static ca.roadshow.cfp.review.score.ReviewFixture.AT;
import static ca.roadshow.cfp.review.score.ReviewFixture.ORGANIZER;
import static ca.roadshow.cfp.review.score.ReviewFixture.SUBJECT;
import static ca.roadshow.cfp.review.score.ReviewFixture.VERDICT;
import static ca.roadshow.cfp.review.score.ReviewFixture.assigned;
import static ca.roadshow.cfp.review.score.ReviewFixture.declared;
import static ca.roadshow.cfp.review.score.ReviewFixture.denied;
import static ca.roadshow.cfp.review.score.ReviewFixture.given;
import static ca.roadshow.cfp.review.score.ReviewFixture.takenBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.cfp.review.score.ReviewCommand.AssignReview;
import ca.roadshow.cfp.review.score.ReviewCommand.DeclareConflict;
import ca.roadshow.cfp.review.score.ReviewCommand.GiveReview;
import ca.roadshow.cfp.review.score.ReviewCommand.TakeReviewBack;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private final FixtureConfiguration<Review> fixture = new AggregateTestFixture<>(Review.class);
    private @Nullable ReviewResult refusal;

    @BeforeEach
    void usePolicy() {
        ReviewPolicy policy = _ -> Optional.ofNullable(refusal);
        fixture.registerInjectableResource(policy);
    }

    @Nested
    class Assign {

        private final AssignReview command = new AssignReview(SUBJECT.reviewId(), SUBJECT, ORGANIZER, AT);

        @Test
        void assignsTheReview() {
            fixture.givenNoPriorActivity()
                    .when(command)
                    .expectEvents(assigned())
                    .expectResultMessagePayload(ReviewResult.DONE);
        }

        @Test
        void storesNothingForARepeat() {
            fixture.given(assigned()).when(command).expectNoEvents().expectResultMessagePayload(ReviewResult.UNCHANGED);
        }

        @Test
        void acceptsAReviewThatWasNotAssigned() {
            fixture.given(given()).when(command).expectEvents(assigned());
        }

        @Test
        void refusesAfterAConflictWasDeclared() {
            fixture.given(declared()).when(command).expectNoEvents().expectResultMessagePayload(ReviewResult.CONFLICT);
        }

        @Test
        void refusesADetectedConflict() {
            refusal = ReviewResult.CONFLICT;
            fixture.givenNoPriorActivity()
                    .when(command)
                    .expectNoEvents()
                    .expectResultMessagePayload(ReviewResult.CONFLICT);
        }
    }

    @Nested
    class Give {

        private final GiveReview command = new GiveReview(SUBJECT.reviewId(), SUBJECT, VERDICT, AT);

        @Test
        void storesTheVerdict() {
            fixture.givenNoPriorActivity()
                    .when(command)
                    .expectEvents(given())
                    .expectResultMessagePayload(ReviewResult.DONE);
        }

        @Test
        void replacesAnEarlierVerdict() {
            fixture.given(assigned(), given(), takenBack()).when(command).expectEvents(given());
        }

        @Test
        void refusesAfterAConflictWasDeclared() {
            fixture.given(given(), declared())
                    .when(command)
                    .expectNoEvents()
                    .expectResultMessagePayload(ReviewResult.CONFLICT);
        }

        @Test
        void acceptsAfterTheDeclarationWasWithdrawn() {
            fixture.given(declared(), denied()).when(command).expectEvents(given());
        }

        @Test
        void refusesReviewsThatThePlanDoesNotAllow() {
            refusal = ReviewResult.NOT_OPEN;
            fixture.given(assigned()).when(command).expectNoEvents().expectResultMessagePayload(ReviewResult.NOT_OPEN);
        }
    }

    @Nested
    class TakeBack {

        private final TakeReviewBack command = new TakeReviewBack(SUBJECT.reviewId(), SUBJECT, AT);

        @Test
        void excludesTheReviewFromTheCounts() {
            fixture.given(given())
                    .when(command)
                    .expectEvents(takenBack())
                    .expectResultMessagePayload(ReviewResult.DONE);
        }

        @Test
        void storesNothingForARepeat() {
            fixture.given(given(), takenBack())
                    .when(command)
                    .expectNoEvents()
                    .expectResultMessagePayload(ReviewResult.UNCHANGED);
        }

        @Test
        void isRefusedOutsideOfItsPhase() {
            refusal = ReviewResult.NOT_OPEN;
            fixture.given(given()).when(command).expectNoEvents().expectResultMessagePayload(ReviewResult.NOT_OPEN);
        }

        @Test
        void keepsTheVerdictForTheReviewer() {
            var state = ReviewState.START.after(given()).after(takenBack());
            assertThat(state.given()).isFalse();
            assertThat(state.verdict()).isEqualTo(VERDICT);
        }
    }

    @Nested
    class DeclareAConflict {

        @Test
        void isPossibleBeforeAndAfterScoring() {
            fixture.givenNoPriorActivity().when(declare(true)).expectEvents(declared());
            fixture.given(assigned(), given())
                    .when(declare(true))
                    .expectEvents(declared())
                    .expectResultMessagePayload(ReviewResult.DONE);
        }

        @Test
        void isPossibleOutsideOfEveryPhase() {
            refusal = ReviewResult.NOT_OPEN;
            fixture.given(given()).when(declare(true)).expectEvents(declared());
        }

        @Test
        void canBeWithdrawn() {
            fixture.given(declared()).when(declare(false)).expectEvents(denied());
        }

        @Test
        void storesNothingForARepeat() {
            fixture.given(declared())
                    .when(declare(true))
                    .expectNoEvents()
                    .expectResultMessagePayload(ReviewResult.UNCHANGED);
            fixture.givenNoPriorActivity()
                    .when(declare(false))
                    .expectNoEvents()
                    .expectResultMessagePayload(ReviewResult.UNCHANGED);
        }

        private static DeclareConflict declare(boolean declared) {
            return new DeclareConflict(SUBJECT.reviewId(), SUBJECT, declared, AT);
        }
    }

    @Test
    void refusesScoresOutsideOfTheScale() {
        assertThatThrownBy(() -> new Verdict(Map.of("clarity", 6), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Verdict(Map.of("clarity", -1), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Verdict(Map.of("clarity", 0), 6, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewId("proposal-1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ReviewText("She is right", "Well done")).hasToString("ReviewText[]");
    }
}
