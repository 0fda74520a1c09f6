package ca.roadshow.cfp.call;

import static ca.roadshow.cfp.call.CallFixture.CLOSES;
import static ca.roadshow.cfp.call.CallFixture.OPENS;
import static ca.roadshow.cfp.call.CallFixture.TALK;
import static ca.roadshow.cfp.call.CallFixture.TERMS;
import static ca.roadshow.cfp.call.CallFixture.changeCall;
import static ca.roadshow.cfp.call.CallFixture.openCall;
import static ca.roadshow.cfp.call.CallFixture.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.cfp.call.CallCommand.ChangeCall;
import ca.roadshow.cfp.call.CallCommand.CloseCall;
import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallEvent.CallChanged;
import ca.roadshow.cfp.call.CallEvent.CallClosed;
import ca.roadshow.events.contract.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
    class Open {

        @Test
        void opensIt() {
            fixture.givenNoPriorActivity().when(HARBOUR_DAY).expectEvents(opened(HARBOUR_DAY));
        }

        @Test
        void opensOnceIfRepeated() {
            fixture.given(opened(HARBOUR_DAY))
                    .when(HARBOUR_DAY)
                    .expectResultMessagePayload(CallResult.UNCHANGED)
                    .expectNoEvents();
        }

        @Test
        void opensACallOfACommunity() {
            var ottawas = openCall("harbour-day-2027", TERMS, "community-ottawa");
            fixture.givenNoPriorActivity()
                    .when(ottawas)
                    .expectEvents(opened(ottawas))
                    .expectResultMessagePayload(CallResult.DONE);
        }

        @Test
        void keepsTheFirstTermsIfRepeatedWithOthers() {
            var later = openCall("harbour-day-2027", CallFixture.terms(OPENS, CLOSES.plusSeconds(60)));
            fixture.given(opened(HARBOUR_DAY))
                    .when(later)
                    .expectResultMessagePayload(CallResult.NAME_TAKEN)
                    .expectNoEvents()
                    .expectState(call -> assertThat(call.state().terms().refusal("talk", CLOSES))
                            .contains(CallRefusal.CALL_CLOSED));
        }

        @Test
        void refusesAnIdThatDoesNotMatchTheSlug() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new OpenCall(
                            new CallId("call-another"),
                            HARBOUR_DAY.slug(),
                            HARBOUR_DAY.title(),
                            HARBOUR_DAY.description(),
                            TERMS,
                            HARBOUR_DAY.zone(),
                            null,
                            null,
                            OPENS));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "Harbour",
                    "harbour day",
                    "-harbour",
                    "harbour-",
                    "harbour--day",
                    "fragment",
                    "manage",
                    "new"
                })
        void refusesInvalidSlugs(String slug) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CallSlug(slug));
        }
    }

    @Nested
    class Slugs {

        @Test
        void consistOfLettersAndDigitsOfTheTitle() {
            assertThat(CallSlug.of("Présentez à l’Événement 2027!", 1)).hasToString("presentez-a-l-evenement-2027");
            assertThat(CallSlug.of("Harbour Day", 3)).hasToString("harbour-day-3");
            assertThat(CallSlug.of("a".repeat(300), 12).value()).hasSizeLessThanOrEqualTo(100);
        }

        @Test
        void existForEveryTitle() {
            assertThat(CallSlug.of("🍁", 1)).hasToString("cfp");
            assertThat(CallSlug.of("🍁", 2)).hasToString("cfp-2");
            assertThat(CallSlug.of("Manage", 1)).hasToString("cfp-manage");
            assertThat(CallSlug.of("日本", 1)).hasToString("ri-ben");
        }

        @Test
        void neverLookLikeIds() {
            assertThat(CallSlug.of("Call: Races", 1)).hasToString("cfp-call-races");
            assertThat(CallSlug.of("Call", 1)).hasToString("call");
            assertThat(CallSlug.of("Call", 2)).hasToString("cfp-call-2");
            assertThat(CallSlug.of("Calls for talks", 1)).hasToString("calls-for-talks");
            assertThat(CallSlug.of("Call " + "œ".repeat(300), 12).value()).hasSizeLessThanOrEqualTo(100);
            var harbour = CallFixture.openCall("harbour", CallFixture.TERMS);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CallFixture.openCall(harbour.callId().value(), CallFixture.TERMS));
        }
    }

    @Nested
    class Change {

        private static final Instant BEFORE = OPENS.minusSeconds(60);
        private static final Instant WHILE_OPEN = OPENS.plusSeconds(60);

        @Test
        void storesOnlyWhatDiffers() {
            var later = CallFixture.terms(OPENS, CLOSES.plusSeconds(60));
            fixture.given(opened(HARBOUR_DAY))
                    .when(changeCall(HARBOUR_DAY, later, WHILE_OPEN))
                    .expectEvents(new CallChanged(
                            "call-harbour-day-2027", null, null, null, null, CLOSES.plusSeconds(60), null, WHILE_OPEN))
                    .expectResultMessagePayload(CallResult.DONE);
        }

        @Test
        void changesEveryFieldBeforeOpening() {
            var all = CallFixture.changed();
            fixture.given(opened(HARBOUR_DAY))
                    .when(new ChangeCall(
                            HARBOUR_DAY.callId(),
                            new Bilingual(null, "Prenez la parole à la Journée du port"),
                            Bilingual.both("Stories.", "Des récits."),
                            new CallTerms(OPENS.plusSeconds(3600), CLOSES.plusSeconds(3600), List.of(TALK)),
                            ZoneId.of("America/Halifax"),
                            BEFORE))
                    .expectEvents(all);
        }

        @Test
        void changesNothingIfRepeated() {
            var later = CallFixture.terms(OPENS, CLOSES.plusSeconds(60));
            var change = changeCall(HARBOUR_DAY, later, WHILE_OPEN);
            fixture.given(opened(HARBOUR_DAY))
                    .andGivenCommands(change)
                    .when(change)
                    .expectNoEvents()
                    .expectResultMessagePayload(CallResult.UNCHANGED);
        }

        @Test
        void reopensByAFutureClosingTime() {
            var later = CallFixture.terms(OPENS, CLOSES.plus(Duration.ofDays(7)));
            fixture.given(opened(HARBOUR_DAY))
                    .when(changeCall(HARBOUR_DAY, later, CLOSES.plusSeconds(60)))
                    .expectResultMessagePayload(CallResult.DONE)
                    .expectState(call -> assertThat(call.state().terms().refusal("talk", CLOSES.plusSeconds(120)))
                            .isEmpty());
        }

        @Test
        void refusesAClosingTimeInThePast() {
            refuses(CallFixture.terms(OPENS, WHILE_OPEN), WHILE_OPEN, CallResult.CLOSING_PASSED);
        }

        @Test
        void refusesAnotherOpeningTimeAfterOpening() {
            refuses(CallFixture.terms(OPENS.plusSeconds(90), CLOSES), WHILE_OPEN, CallResult.OPENING_PASSED);
        }

        @Test
        void refusesToRemoveAFormatAfterOpening() {
            refuses(new CallTerms(OPENS, CLOSES, List.of(TALK)), WHILE_OPEN, CallResult.FORMAT_WITHDRAWN);
        }

        private void refuses(CallTerms terms, Instant at, CallResult reason) {
            fixture.given(opened(HARBOUR_DAY))
                    .when(changeCall(HARBOUR_DAY, terms, at))
                    .expectNoEvents()
                    .expectResultMessagePayload(reason);
        }
    }

    @Nested
    class Close {

        private static final Instant WHILE_OPEN = OPENS.plusSeconds(60);

        @Test
        void closesNow() {
            fixture.given(opened(HARBOUR_DAY))
                    .when(new CloseCall(HARBOUR_DAY.callId(), WHILE_OPEN))
                    .expectEvents(new CallClosed("call-harbour-day-2027", WHILE_OPEN))
                    .expectResultMessagePayload(CallResult.DONE)
                    .expectState(call -> assertThat(call.state().terms().refusal("talk", WHILE_OPEN))
                            .contains(CallRefusal.CALL_CLOSED));
        }

        @Test
        void closesOnceIfRepeated() {
            fixture.given(opened(HARBOUR_DAY), new CallClosed("call-harbour-day-2027", WHILE_OPEN))
                    .when(new CloseCall(HARBOUR_DAY.callId(), WHILE_OPEN.plusSeconds(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(CallResult.UNCHANGED);
        }

        @Test
        void refusesBeforeOpening() {
            fixture.given(opened(HARBOUR_DAY))
                    .when(new CloseCall(HARBOUR_DAY.callId(), OPENS))
                    .expectNoEvents()
                    .expectResultMessagePayload(CallResult.NOT_OPEN_YET);
        }
    }

    @Nested
    class Terms {

        @Test
        void closeAfterTheyOpen() {
            assertThatIllegalArgumentException().isThrownBy(() -> CallFixture.terms(OPENS, OPENS));
        }

        @Test
        void haveAFormat() {
            assertThatIllegalArgumentException().isThrownBy(() -> new CallTerms(OPENS, CLOSES, List.of()));
        }

        @Test
        void haveFormatsWithDifferentIds() {
            assertThatIllegalArgumentException().isThrownBy(() -> new CallTerms(OPENS, CLOSES, List.of(TALK, TALK)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Talk", "lightning talk", "talk_30"})
        void haveFormatIdsOfLettersDigitsAndHyphens(String id) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CallFormat(id, Bilingual.both("Talk", "Présentation"), 30));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 481})
        void haveSessionsOfOneTo480Minutes(int minutes) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CallFormat("talk", Bilingual.both("Talk", "Présentation"), minutes));
        }
    }

    @Nested
    class Admission {

        @Test
        void acceptsFromOpeningToClosing() {
            assertThat(refusals("talk", OPENS)).isEmpty();
            assertThat(refusals("lightning", CLOSES.minusMillis(1))).isEmpty();
        }

        @Test
        void refusesBeforeOpening() {
            assertThat(refusals("talk", OPENS.minusMillis(1))).containsExactly(CallRefusal.CALL_NOT_OPEN_YET);
        }

        @Test
        void refusesAfterClosing() {
            assertThat(refusals("talk", CLOSES)).containsExactly(CallRefusal.CALL_CLOSED);
        }

        @Test
        void refusesOtherFormats() {
            assertThat(refusals("workshop", OPENS.plus(Duration.ofDays(1))))
                    .containsExactly(CallRefusal.FORMAT_NOT_OFFERED);
        }

        private List<CallRefusal> refusals(String format, Instant at) {
            var answer = new ArrayList<CallRefusal>();
            fixture.given(opened(HARBOUR_DAY))
                    .when(HARBOUR_DAY)
                    .expectState(
                            call -> call.state().terms().refusal(format, at).ifPresent(answer::add));
            return answer;
        }
    }
}
