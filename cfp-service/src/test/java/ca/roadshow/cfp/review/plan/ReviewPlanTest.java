package ca.roadshow.cfp.review.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.review.plan.PlanCommand.DefinePlan;
import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewPlanTest {

    private static final Instant MONDAY = Instant.parse("2027-03-01T14:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2027-03-05T14:00:00Z");
    private static final Bilingual NAME = new Bilingual("Clarity", "Clarté");

    private final FixtureConfiguration<ReviewPlan> fixture = new AggregateTestFixture<>(ReviewPlan.class);

    @Nested
    class Define {

        @Test
        void storesTheFirstPlan() {
            fixture.givenNoPriorActivity()
                    .when(define(PlanFixture.PLAN))
                    .expectEvents(PlanFixture.defined())
                    .expectResultMessagePayload(PlanResult.DONE);
        }

        @Test
        void replacesAnEarlierPlan() {
            fixture.given(PlanFixture.defined())
                    .when(define(Plan.usual(MONDAY)))
                    .expectResultMessagePayload(PlanResult.DONE);
        }

        @Test
        void storesNothingForARepeat() {
            fixture.given(PlanFixture.defined())
                    .when(define(PlanFixture.PLAN))
                    .expectNoEvents()
                    .expectResultMessagePayload(PlanResult.UNCHANGED);
        }

        private static DefinePlan define(Plan plan) {
            return new DefinePlan(PlanId.of(PlanFixture.CALL), PlanFixture.CALL, plan, PlanFixture.AT);
        }
    }

    @Nested
    class UsualPlan {

        private final Plan plan = Plan.usual(MONDAY);

        @Test
        void hasOneCriterionAndIsNotBlind() {
            assertThat(plan.criterionIds()).containsExactly("overall");
            assertThat(plan.blind()).isFalse();
            assertThat(plan.notesShown()).isFalse();
        }

        @Test
        void allowsEverythingFromTheClosingOfTheCall() {
            for (var permission : Permission.values()) {
                assertThat(plan.allows(permission, MONDAY.minusMillis(1))).isFalse();
                assertThat(plan.allows(permission, MONDAY)).isTrue();
                assertThat(plan.allows(permission, MONDAY.plusSeconds(1_000_000_000)))
                        .isTrue();
            }
        }
    }

    @Nested
    class Phases {

        @Test
        void grantTheirPermissionsUntilTheyEnd() {
            var plan = new Plan(
                    List.of(new Criterion("clarity", NAME, null, 1)),
                    List.of(
                            new Phase(MONDAY, FRIDAY, Set.of(Permission.SCORE)),
                            new Phase(FRIDAY, null, Set.of(Permission.DISCUSS))),
                    false,
                    3,
                    false);
            assertThat(plan.allows(Permission.SCORE, MONDAY)).isTrue();
            assertThat(plan.allows(Permission.DISCUSS, MONDAY)).isFalse();
            assertThat(plan.allows(Permission.SCORE, FRIDAY)).isFalse();
            assertThat(plan.allows(Permission.DISCUSS, FRIDAY)).isTrue();
        }

        @Test
        void endAfterTheyBegin() {
            assertThatThrownBy(() -> new Phase(MONDAY, MONDAY, Set.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Scores {

        /** (3 × 5 + 1 × 1) / 4 = 4. */
        @Test
        void areWeighted() {
            assertThat(PlanFixture.PLAN.overall(Map.of("clarity", 5, "novelty", 1)))
                    .isEqualTo(4.0);
        }

        @Test
        void leaveOutCriteriaWithoutAScore() {
            assertThat(PlanFixture.PLAN.overall(Map.of("novelty", 2, "gone", 5)))
                    .isEqualTo(2.0);
            assertThat(PlanFixture.PLAN.overall(Map.of())).isZero();
        }
    }

    @Test
    void refusesInvalidPlans() {
        var criterion = new Criterion("clarity", NAME, null, 1);
        var phase = new Phase(MONDAY, null, Set.of());
        assertThatThrownBy(() -> new Plan(List.of(), List.of(phase), false, 3, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plan(List.of(criterion), List.of(), false, 3, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plan(List.of(criterion, criterion), List.of(phase), false, 3, false))
                .isInstanceOf(IllegalArgumentException.class);
        for (var reviews : List.of(0, 21)) {
            assertThatThrownBy(() -> new Plan(List.of(criterion), List.of(phase), false, reviews, false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (var weight : List.of(0, 101)) {
            assertThatThrownBy(() -> new Criterion("clarity", NAME, null, weight))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Criterion("No slug", NAME, null, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlanId("plan-1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PlanId.of(new CallId("call-1"))).hasToString("review-plan-call-1");
    }
}
