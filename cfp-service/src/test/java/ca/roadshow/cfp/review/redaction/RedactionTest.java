package ca.roadshow.cfp.review.redaction;

import static ca.roadshow.cfp.review.redaction.RedactionFixture.redacted;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.cfp.review.redaction.RedactionCommand.RedactTalk;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private final FixtureConfiguration<Redaction> fixture = new AggregateTestFixture<>(Redaction.class);

    @Nested
    class Redact {

        @Test
        void storesTheTextForReviewers() {
            fixture.givenNoPriorActivity()
                    .when(redact(1))
                    .expectEvents(redacted(1))
                    .expectResultMessagePayload(RedactionResult.DONE);
        }

        @Test
        void replacesAnEarlierText() {
            fixture.given(redacted(1)).when(redact(1)).expectEvents(redacted(1));
            fixture.given(redacted(1)).when(redact(2)).expectEvents(redacted(2));
        }

        @Test
        void refusesAnOlderVersionOfTheProposal() {
            fixture.given(redacted(2))
                    .when(redact(1))
                    .expectNoEvents()
                    .expectResultMessagePayload(RedactionResult.STALE);
        }

        private static RedactTalk redact(int version) {
            return new RedactTalk(
                    RedactionId.of(RedactionFixture.PROPOSAL),
                    RedactionFixture.PROPOSAL,
                    version,
                    RedactionFixture.TALK,
                    RedactionFixture.ORGANIZER,
                    RedactionFixture.AT);
        }
    }

    @Test
    void hasAnIdOfItsProposal() {
        assertThatThrownBy(() -> new RedactionId("proposal-1")).isInstanceOf(IllegalArgumentException.class);
    }
}
