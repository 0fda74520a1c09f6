package ca.roadshow.cfp.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");
    private static final Answer SECOND = new Answer(ProposalStatus.ALTERNATE, null, "batch-1", 2, null, 0, null);

    @Nested
    class Unpublished {

        @Test
        void isFalseWithoutADecision() {
            assertThat(Answer.OPEN.isUnpublished()).isFalse();
            assertThat(Answer.OPEN.decided(null).isUnpublished()).isFalse();
        }

        @Test
        void isTrueUntilTheDecisionIsPublished() {
            assertThat(Answer.OPEN.decided(decision(Outcome.ACCEPT, null)).isUnpublished())
                    .isTrue();
            assertThat(SECOND.decided(decision(Outcome.ALTERNATE, 1)).isUnpublished())
                    .isTrue();
        }

        @Test
        void isFalseForThePublishedOutcome() {
            assertThat(SECOND.decided(decision(Outcome.ALTERNATE, 2)).isUnpublished())
                    .isFalse();
        }

        @Test
        void isFalseAfterAWithdrawal() {
            var decided = Answer.OPEN.decided(decision(Outcome.ACCEPT, null));
            assertThat(decided.with(ProposalStatus.WITHDRAWN).isUnpublished()).isFalse();
        }
    }

    @Nested
    class Allows {

        @Test
        void anotherRankForAlternatesOnly() {
            assertThat(SECOND.allows(Outcome.ALTERNATE, 3)).isTrue();
            assertThat(SECOND.allows(Outcome.ALTERNATE, 2)).isFalse();
            assertThat(SECOND.allows(Outcome.ACCEPT, null)).isTrue();
            assertThat(SECOND.with(ProposalStatus.CONFIRMED).allows(Outcome.ALTERNATE, 1))
                    .isFalse();
            assertThat(SECOND.with(ProposalStatus.CONFIRMED).allows(Outcome.DECLINE, null))
                    .isTrue();
        }
    }

    private static Answer.Decision decision(Outcome outcome, @Nullable Integer rank) {
        return new Answer.Decision(outcome, rank, "addr-organizer", NOON);
    }
}
