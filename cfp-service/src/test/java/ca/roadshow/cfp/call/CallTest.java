package ca.roadshow.cfp.call;

import static ca.roadshow.cfp.call.CallFixture.CLOSES;
import static ca.roadshow.cfp.call.CallFixture.LIGHTNING;
import static ca.roadshow.cfp.call.CallFixture.MAY_4;
import static ca.roadshow.cfp.call.CallFixture.OPENS;
import static ca.roadshow.cfp.call.CallFixture.ROADSHOW;
import static ca.roadshow.cfp.call.CallFixture.SECURITY;
import static ca.roadshow.cfp.call.CallFixture.TALK;
import static ca.roadshow.cfp.call.CallFixture.TERMS;
import static ca.roadshow.cfp.call.CallFixture.candidate;
import static ca.roadshow.cfp.call.CallFixture.changeCall;
import static ca.roadshow.cfp.call.CallFixture.openCall;
import static ca.roadshow.cfp.call.CallFixture.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.Choice;
import ca.roadshow.cfp.ask.LateCode;
import ca.roadshow.cfp.ask.Stop;
import ca.roadshow.cfp.call.CallCommand.AddLateCode;
import ca.roadshow.cfp.call.CallCommand.ChangeCall;
import ca.roadshow.cfp.call.CallCommand.CloseCall;
import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallCommand.RevokeLateCode;
import ca.roadshow.cfp.call.CallEvent.CallChanged;
import ca.roadshow.cfp.call.CallEvent.CallClosed;
import ca.roadshow.cfp.call.CallEvent.LateCodeAdded;
import ca.roadshow.cfp.call.CallEvent.LateCodeRevoked;
import ca.roadshow.events.contract.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
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
        void opensTheCall() {
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
        void keepsTheFirstTermsIfRepeatedWithOtherTerms() {
            var later = openCall("harbour-day-2027", CallFixture.terms(OPENS, CLOSES.plusSeconds(60)));
            fixture.given(opened(HARBOUR_DAY))
                    .when(later)
                    .expectResultMessagePayload(CallResult.NAME_TAKEN)
                    .expectNoEvents()
                    .expectState(call -> assertThat(call.state().terms().refusal(candidate("talk", CLOSES), false))
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
        void storesOnlyChangedFields() {
            var later = CallFixture.terms(OPENS, CLOSES.plusSeconds(60));
            fixture.given(opened(HARBOUR_DAY))
                    .when(changeCall(HARBOUR_DAY, later, WHILE_OPEN))
                    .expectEvents(new CallChanged(
                            "call-harbour-day-2027",
                            null,
                            null,
                            null,
                            null,
                            CLOSES.plusSeconds(60),
                            null,
                            null,
                            WHILE_OPEN))
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
                            new CallTerms(OPENS.plusSeconds(3600), CLOSES.plusSeconds(3600), List.of(TALK), ROADSHOW),
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
                    .expectState(call -> assertThat(
                                    call.state().terms().refusal(candidate("talk", CLOSES.plusSeconds(120)), false))
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
                    .expectState(call -> assertThat(call.state().terms().refusal(candidate("talk", WHILE_OPEN), false))
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
    class LateCodes {

        private static final CallId ID = HARBOUR_DAY.callId();
        private static final LateCode TWO = new LateCode("late-bird", 2, false);
        private static final LateCodeAdded ADDED = new LateCodeAdded(ID.value(), "late-bird", 2, OPENS);
        private static final LateCodeRevoked REVOKED = new LateCodeRevoked(ID.value(), "late-bird", OPENS);

        @Test
        void areAddedOnce() {
            fixture.given(opened(HARBOUR_DAY))
                    .when(new AddLateCode(ID, TWO, OPENS))
                    .expectEvents(ADDED);
            fixture.given(opened(HARBOUR_DAY), ADDED)
                    .when(new AddLateCode(ID, TWO, OPENS))
                    .expectNoEvents()
                    .expectResultMessagePayload(CallResult.UNCHANGED);
        }

        @Test
        void keepTheirNumberOfUses() {
            fixture.given(opened(HARBOUR_DAY), ADDED)
                    .when(new AddLateCode(ID, new LateCode("late-bird", 3, false), OPENS))
                    .expectNoEvents()
                    .expectResultMessagePayload(CallResult.CODE_TAKEN);
        }

        @Test
        void areRevokedOnceAndPermanently() {
            var revoke = new RevokeLateCode(ID, "late-bird", OPENS);
            fixture.given(opened(HARBOUR_DAY), ADDED).when(revoke).expectEvents(REVOKED);
            fixture.given(opened(HARBOUR_DAY), ADDED, REVOKED)
                    .when(revoke)
                    .expectNoEvents()
                    .expectResultMessagePayload(CallResult.UNCHANGED);
            fixture.given(opened(HARBOUR_DAY), ADDED, REVOKED)
                    .when(new AddLateCode(ID, TWO, OPENS))
                    .expectNoEvents()
                    .expectResultMessagePayload(CallResult.CODE_TAKEN);
            fixture.given(opened(HARBOUR_DAY))
                    .when(revoke)
                    .expectNoEvents()
                    .expectResultMessagePayload(CallResult.CODE_UNKNOWN);
        }

        @Test
        void allowProposalsAfterClosing() {
            var open = CallState.of(opened(HARBOUR_DAY));
            var withCode = open.after(ADDED);
            assertThat(open.refusal(late("late-bird"))).contains(CallRefusal.CODE_UNKNOWN);
            assertThat(withCode.refusal(late("late-bird"))).isEmpty();
            assertThat(withCode.refusal(late("another"))).contains(CallRefusal.CODE_UNKNOWN);
            assertThat(withCode.refusal(late(null))).contains(CallRefusal.CALL_CLOSED);
            assertThat(withCode.after(REVOKED).refusal(late("late-bird"))).contains(CallRefusal.CODE_UNKNOWN);
            assertThat(open.after(REVOKED)).isEqualTo(open);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a-code-that-has-more-than-forty-characters"})
        void haveOneToFortyCharacters(String code) {
            assertThatIllegalArgumentException().isThrownBy(() -> new LateCode(code, 1, false));
            assertThatIllegalArgumentException().isThrownBy(() -> new LateCode("code", 0, false));
        }

        private static Candidate late(@Nullable String code) {
            return new Candidate(
                    ID, "proposal-1", "addr-A", "talk", null, null, Map.of(), Set.of(), code, false, CLOSES);
        }
    }

    @Nested
    class Asked {

        private static final CallTerms ROADSHOW_TERMS =
                new CallTerms(OPENS, CLOSES, List.of(TALK, LIGHTNING), ROADSHOW);
        private static final Map<String, List<LocalDate>> OTTAWA = Map.of("ottawa", List.of(MAY_4));

        @Test
        void acceptsOfferedChoices() {
            assertThat(refusal("talk", "security", "beginner", OTTAWA, Set.of()))
                    .isEmpty();
            assertThat(refusal(
                            "lightning", "platforms", "beginner", Map.of("halifax", List.of()), Set.of("first-time")))
                    .isEmpty();
        }

        @Test
        void refusesOtherChoices() {
            assertThat(refusal("opera", "security", "beginner", OTTAWA, Set.of()))
                    .contains(CallRefusal.FORMAT_NOT_OFFERED);
            assertThat(refusal("talk", null, "beginner", OTTAWA, Set.of())).contains(CallRefusal.TRACK_NOT_OFFERED);
            assertThat(refusal("talk", "cooking", "beginner", OTTAWA, Set.of()))
                    .contains(CallRefusal.TRACK_NOT_OFFERED);
            assertThat(refusal("talk", "security", null, OTTAWA, Set.of())).contains(CallRefusal.LEVEL_NOT_OFFERED);
            assertThat(refusal("talk", "security", "beginner", Map.of(), Set.of()))
                    .contains(CallRefusal.CITY_MISSING);
            assertThat(refusal("talk", "security", "beginner", Map.of("atlantis", List.of()), Set.of()))
                    .contains(CallRefusal.CITY_NOT_OFFERED);
            assertThat(refusal("talk", "security", "beginner", Map.of("ottawa", List.of(MAY_4.plusDays(1))), Set.of()))
                    .contains(CallRefusal.DATE_NOT_OFFERED);
            assertThat(refusal("lightning", "security", "beginner", OTTAWA, Set.of()))
                    .contains(CallRefusal.ANSWER_MISSING);
        }

        @Test
        void refusesChoicesThatACallDoesNotHave() {
            var plain = candidate("talk", OPENS);
            assertThat(TERMS.refusal(with(plain, "security", null), false)).contains(CallRefusal.TRACK_NOT_OFFERED);
            assertThat(TERMS.refusal(with(plain, null, "beginner"), false)).contains(CallRefusal.LEVEL_NOT_OFFERED);
        }

        @Test
        void acceptsUntilTheEndOfTheGracePeriod() {
            assertThat(TERMS.takesAt(CLOSES.minusNanos(1))).isTrue();
            assertThat(TERMS.takesAt(CLOSES)).isFalse();
            assertThat(ROADSHOW_TERMS.statusAt(CLOSES)).isEqualTo(CallStatus.CLOSED);
            assertThat(ROADSHOW_TERMS.takesAt(CLOSES.plusSeconds(59))).isTrue();
            assertThat(ROADSHOW_TERMS.takesAt(CLOSES.plusSeconds(60))).isFalse();
            assertThat(ROADSHOW_TERMS.takesAt(OPENS.minusNanos(1))).isFalse();
        }

        @Test
        void neverClosesIfItIsRolling() {
            var rolling = CallFixture.terms(OPENS, CallTerms.NEVER);
            assertThat(rolling.isRolling()).isTrue();
            assertThat(rolling.takesAt(CLOSES.plus(Duration.ofDays(9999)))).isTrue();
            var call = openCall("rolling", rolling);
            fixture.given(opened(call))
                    .when(new CloseCall(call.callId(), CLOSES))
                    .expectEvents(new CallClosed("call-rolling", CLOSES));
        }

        @Test
        void keepsItsChoicesAfterOpening() {
            var call = openCall("harbour-day-2027", ROADSHOW_TERMS);
            for (var less : List.of(
                    asks(List.of(SECURITY), ROADSHOW.levels(), ROADSHOW.cities()),
                    asks(ROADSHOW.tracks(), List.of(), ROADSHOW.cities()),
                    asks(ROADSHOW.tracks(), ROADSHOW.levels(), List.of()))) {
                var terms = new CallTerms(OPENS, CLOSES, List.of(TALK, LIGHTNING), less);
                fixture.given(opened(call))
                        .when(changeCall(call, terms, OPENS.plusSeconds(1)))
                        .expectNoEvents()
                        .expectResultMessagePayload(CallResult.CHOICE_WITHDRAWN);
                fixture.given(opened(call))
                        .when(changeCall(call, terms, OPENS.minusSeconds(1)))
                        .expectResultMessagePayload(CallResult.DONE);
            }
        }

        private static Asks asks(List<Choice> tracks, List<Choice> levels, List<Stop> cities) {
            return new Asks(tracks, levels, cities, List.of(), null, 0, 0, 0, false);
        }

        private static Candidate with(Candidate candidate, @Nullable String track, @Nullable String level) {
            return new Candidate(
                    candidate.call(),
                    candidate.proposal(),
                    candidate.speaker(),
                    candidate.format(),
                    track,
                    level,
                    Map.of(),
                    Set.of(),
                    null,
                    false,
                    candidate.at());
        }

        private static Optional<CallRefusal> refusal(
                String format,
                @Nullable String track,
                @Nullable String level,
                Map<String, List<LocalDate>> cities,
                Set<String> answered) {
            return ROADSHOW_TERMS.refusal(
                    new Candidate(
                            HARBOUR_DAY.callId(),
                            "proposal-1",
                            "addr-A",
                            format,
                            track,
                            level,
                            cities,
                            answered,
                            null,
                            false,
                            OPENS),
                    false);
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
                            call -> call.state().refusal(candidate(format, at)).ifPresent(answer::add));
            return answer;
        }
    }
}
