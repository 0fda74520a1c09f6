package ca.roadshow.cfp.call;

import static ca.roadshow.cfp.call.CallFixture.CLOSES;
import static ca.roadshow.cfp.call.CallFixture.OPENS;
import static ca.roadshow.cfp.call.CallFixture.TALK;
import static ca.roadshow.cfp.call.CallFixture.TERMS;
import static ca.roadshow.cfp.call.CallFixture.openCall;
import static ca.roadshow.cfp.call.CallFixture.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.events.contract.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {

    private static final OpenCall HARBOUR_DAY = openCall("harbour-day-2027", TERMS);

    private final FixtureConfiguration<Call> fixture = new AggregateTestFixture<>(Call.class);

    @Nested
    class OpeningACall {

        @Test
        void opensIt() {
            fixture.givenNoPriorActivity().when(HARBOUR_DAY).expectEvents(opened(HARBOUR_DAY));
        }

        @Test
        void opensItOnceHoweverOftenItIsAsked() {
            fixture.given(opened(HARBOUR_DAY))
                    .when(HARBOUR_DAY)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void keepsTheFirstTermsWhenItIsAskedAgainWithOthers() {
            var later = openCall("harbour-day-2027", CallFixture.terms(OPENS, CLOSES.plusSeconds(60)));
            fixture.given(opened(HARBOUR_DAY))
                    .when(later)
                    .expectNoEvents()
                    .expectState(
                            call -> assertThat(call.refusal("talk", CLOSES)).contains(CallRefusal.CALL_CLOSED));
        }

        @Test
        void refusesAnIdThatIsNotMadeOfTheSlug() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new OpenCall(
                            new CallId("call-another"),
                            HARBOUR_DAY.slug(),
                            HARBOUR_DAY.title(),
                            HARBOUR_DAY.description(),
                            TERMS,
                            HARBOUR_DAY.zone(),
                            null,
                            OPENS));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Harbour", "harbour day", "-harbour", "harbour-", "harbour--day", "fragment"})
        void refusesSlugsThatDoNotFitIntoAnAddress(String slug) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CallSlug(slug));
        }
    }

    @Nested
    class Terms {

        @Test
        void needACloseAfterTheOpening() {
            assertThatIllegalArgumentException().isThrownBy(() -> CallFixture.terms(OPENS, OPENS));
        }

        @Test
        void needAFormat() {
            assertThatIllegalArgumentException().isThrownBy(() -> new CallTerms(OPENS, CLOSES, List.of()));
        }

        @Test
        void needFormatsWithDifferentIds() {
            assertThatIllegalArgumentException().isThrownBy(() -> new CallTerms(OPENS, CLOSES, List.of(TALK, TALK)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Talk", "lightning talk", "talk_30"})
        void needFormatIdsInLowerKebab(String id) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CallFormat(id, Bilingual.both("Talk", "Présentation"), 30));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 481})
        void needSessionsThatFitIntoADay(int minutes) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CallFormat("talk", Bilingual.both("Talk", "Présentation"), minutes));
        }
    }

    @Nested
    class AskingForAdmission {

        @Test
        void admitsFromTheFirstMomentToTheLast() {
            assertThat(refusals("talk", OPENS)).isEmpty();
            assertThat(refusals("lightning", CLOSES.minusMillis(1))).isEmpty();
        }

        @Test
        void refusesBeforeItOpens() {
            assertThat(refusals("talk", OPENS.minusMillis(1))).containsExactly(CallRefusal.CALL_NOT_OPEN_YET);
        }

        @Test
        void refusesOnceItHasClosed() {
            assertThat(refusals("talk", CLOSES)).containsExactly(CallRefusal.CALL_CLOSED);
        }

        @Test
        void refusesFormatsThatItDoesNotAskFor() {
            assertThat(refusals("workshop", OPENS.plus(Duration.ofDays(1))))
                    .containsExactly(CallRefusal.FORMAT_NOT_OFFERED);
        }

        private List<CallRefusal> refusals(String format, Instant at) {
            var answer = new ArrayList<CallRefusal>();
            fixture.given(opened(HARBOUR_DAY))
                    .when(HARBOUR_DAY)
                    .expectState(call -> call.refusal(format, at).ifPresent(answer::add));
            return answer;
        }
    }
}
