package ca.roadshow.cfp.talk;

import static ca.roadshow.cfp.talk.TalkFixture.AMINA;
import static ca.roadshow.cfp.talk.TalkFixture.AT;
import static ca.roadshow.cfp.talk.TalkFixture.KOFI;
import static ca.roadshow.cfp.talk.TalkFixture.QUEUES;
import static ca.roadshow.cfp.talk.TalkFixture.discarded;
import static ca.roadshow.cfp.talk.TalkFixture.write;
import static ca.roadshow.cfp.talk.TalkFixture.written;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.cfp.talk.TalkCommand.DiscardTalk;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LibraryTalkTest {

    private final FixtureConfiguration<LibraryTalk> fixture = new AggregateTestFixture<>(LibraryTalk.class);

    private void expect(Object command, TalkResult result, Object... given) {
        fixture.given(given).when(command).expectNoEvents().expectResultMessagePayload(result);
    }

    @Nested
    class Write {

        @Test
        void writesAndReplaces() {
            fixture.givenNoPriorActivity()
                    .when(write(AMINA, 0))
                    .expectEvents(written(1))
                    .expectResultMessagePayload(TalkResult.DONE);
            fixture.given(written(1)).when(write(AMINA, 1)).expectEvents(written(2));
        }

        @Test
        void refusesAnOlderVersion() {
            expect(write(AMINA, 1), TalkResult.STALE, written(1), written(2));
        }

        @Test
        void refusesTheTalkOfSomebodyElseAndADiscardedOne() {
            expect(write(KOFI, 1), TalkResult.UNKNOWN, written(1));
            expect(write(AMINA, 1), TalkResult.UNKNOWN, written(1), discarded());
        }
    }

    @Nested
    class Discard {

        @Test
        void discardsOnce() {
            fixture.given(written(1))
                    .when(new DiscardTalk(QUEUES, AMINA, AT))
                    .expectEvents(discarded())
                    .expectResultMessagePayload(TalkResult.DONE);
            expect(new DiscardTalk(QUEUES, AMINA, AT), TalkResult.UNCHANGED, written(1), discarded());
        }

        @Test
        void refusesTheTalkOfSomebodyElse() {
            expect(new DiscardTalk(QUEUES, KOFI, AT), TalkResult.UNKNOWN, written(1));
        }
    }

    @Test
    void hasAnIdOfItsOwn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TalkId("queues"));
    }
}
