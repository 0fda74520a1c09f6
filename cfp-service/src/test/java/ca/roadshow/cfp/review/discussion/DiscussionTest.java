package ca.roadshow.cfp.review.discussion;

import static ca.roadshow.cfp.review.discussion.DiscussionFixture.written;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.cfp.review.discussion.DiscussionCommand.WritePost;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiscussionTest {

    private final FixtureConfiguration<Discussion> fixture = new AggregateTestFixture<>(Discussion.class);

    @Nested
    class Write {

        @Test
        void addsAPost() {
            fixture.givenNoPriorActivity()
                    .when(write("first"))
                    .expectEvents(written("first"))
                    .expectResultMessagePayload(DiscussionResult.DONE);
            fixture.given(written("first")).when(write("second")).expectEvents(written("second"));
        }

        @Test
        void storesNothingForARepeat() {
            fixture.given(written("first"))
                    .when(write("first"))
                    .expectNoEvents()
                    .expectResultMessagePayload(DiscussionResult.UNCHANGED);
        }

        private static WritePost write(String key) {
            return new WritePost(
                    DiscussionId.of(DiscussionFixture.PROPOSAL),
                    DiscussionFixture.PROPOSAL,
                    key,
                    DiscussionFixture.KOFI,
                    DiscussionFixture.TEXT,
                    DiscussionFixture.AT);
        }
    }

    @Test
    void hasAnIdOfItsProposal() {
        assertThatThrownBy(() -> new DiscussionId("proposal-1")).isInstanceOf(IllegalArgumentException.class);
    }
}
