package ca.roadshow.cfp.proposal;

import static ca.roadshow.cfp.proposal.ProposalFixture.AMINA_SEALED;
import static ca.roadshow.cfp.proposal.ProposalFixture.TALK_SEALED;
import static ca.roadshow.cfp.proposal.ProposalFixture.queuesThatForgive;
import static ca.roadshow.cfp.proposal.ProposalFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.call.AdmissionPolicy;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalDisowned;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.ProposalState.Cause;
import ca.roadshow.cfp.proposal.ProposalState.Content;
import ca.roadshow.cfp.proposal.ProposalState.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalStateTest {

    private static final ProposalSubmitted SUBMITTED = submitted(queuesThatForgive());
    private static final Instant LATER = SUBMITTED.submittedAt().plusSeconds(60);
    private static final ProposalDisowned DISOWNED = new ProposalDisowned(SUBMITTED.proposalId(), LATER);

    /** An event with the status that it leads to. */
    private record Rule(ProposalEvent event, ProposalStatus status) {}

    private static final Entry SUBMISSION =
            new Entry(ProposalStatus.SUBMITTED, "", SUBMITTED.submittedAt(), Cause.SPEAKER, null);

    /** The status that each event leads to directly after the submission. */
    private static final List<Rule> RULES = List.of(
            new Rule(SUBMITTED, ProposalStatus.SUBMITTED),
            new Rule(ProposalFixture.edited(), ProposalStatus.SUBMITTED),
            new Rule(ProposalFixture.decided(Outcome.ACCEPT), ProposalStatus.SUBMITTED),
            new Rule(ProposalFixture.published(Outcome.ACCEPT), ProposalStatus.ACCEPTED),
            new Rule(ProposalFixture.confirmed(), ProposalStatus.CONFIRMED),
            new Rule(ProposalFixture.reminded(), ProposalStatus.SUBMITTED),
            new Rule(ProposalFixture.released(), ProposalStatus.RELEASED),
            new Rule(ProposalFixture.promoted(), ProposalStatus.ACCEPTED),
            new Rule(ProposalFixture.withdrawn(), ProposalStatus.WITHDRAWN),
            new Rule(DISOWNED, ProposalStatus.DISOWNED));

    @Test
    void startsWithoutContentAndStatus() {
        assertThat(ProposalState.START.content()).isNull();
        assertThat(ProposalState.START.status()).isEmpty();
        assertThat(ProposalState.START.history()).isEmpty();
    }

    @Test
    void coversEveryEvent() {
        assertThat(RULES.stream().<Class<?>>map(rule -> rule.event().getClass()))
                .containsExactlyInAnyOrder(ProposalEvent.class.getPermittedSubclasses());
    }

    @Nested
    class AfterProposalSubmitted {

        private final ProposalState state = ProposalState.START.after(SUBMITTED);

        @Test
        void isSubmittedSinceThatTime() {
            assertThat(state.status()).contains(ProposalStatus.SUBMITTED);
            assertThat(state.history()).containsExactly(SUBMISSION);
        }

        @Test
        void hasItsContentWithTalkAndSpeakerEncrypted() {
            assertThat(state.content())
                    .isEqualTo(new Content(
                            queuesThatForgive().proposalId(),
                            SUBMITTED.callId(),
                            TALK_SEALED,
                            "talk",
                            "en",
                            SUBMITTED.addressId(),
                            AMINA_SEALED,
                            Placement.NONE,
                            1,
                            SUBMITTED.submittedAt()));
        }
    }

    @Nested
    class AfterProposalDisowned {

        private final ProposalState state = ProposalState.START.after(SUBMITTED).after(DISOWNED);

        @Test
        void isDisownedAndKeepsItsHistory() {
            assertThat(state.status()).contains(ProposalStatus.DISOWNED);
            assertThat(state.history())
                    .containsExactly(SUBMISSION, new Entry(ProposalStatus.DISOWNED, "", LATER, Cause.SPEAKER, null));
        }

        @Test
        void keepsItsContent() {
            assertThat(state.content())
                    .isEqualTo(ProposalState.START.after(SUBMITTED).content());
        }

        @Test
        void ignoresARepeatedEvent() {
            assertThat(state.after(new ProposalDisowned(SUBMITTED.proposalId(), LATER.plusSeconds(1))))
                    .isEqualTo(state);
        }

        @Test
        void isNotShown() {
            assertThat(ProposalStatus.DISOWNED.isShown()).isFalse();
            assertThat(ProposalStatus.shown()).contains("SUBMITTED").doesNotContain("DISOWNED");
        }
    }

    @Test
    void hasTheStatusThatItsEventLeadsTo() {
        for (var rule : RULES) {
            assertThat(ProposalState.START.after(SUBMITTED).after(rule.event()).status())
                    .as(rule.event().getClass().getSimpleName())
                    .contains(rule.status());
        }
    }

    @Nested
    class AfterEdits {

        @Test
        void hasTheNewContentAndTheNextVersion() {
            var content = Objects.requireNonNull(ProposalState.START
                    .after(SUBMITTED)
                    .after(ProposalFixture.edited())
                    .content());
            assertThat(content.version()).isEqualTo(2);
            assertThat(content.format()).isEqualTo("lightning");
            assertThat(content.language()).isEqualTo("fr");
            assertThat(content.submittedAt()).isEqualTo(SUBMITTED.submittedAt());
        }

        @Test
        void keepsTheAnswersOfCitiesThatAreStillOffered() {
            var before = ProposalState.START
                    .after(placed("montreal", "ottawa", "halifax"))
                    .after(new ProposalEvent.DecisionTaken(
                            ProposalFixture.PROPOSAL, "ottawa", Outcome.DECLINE, null, "addr-1", LATER))
                    .after(new ProposalEvent.DecisionPublished(
                            ProposalFixture.PROPOSAL, "halifax", "batch-1", Outcome.DECLINE, null, null, LATER));
            var after = before.after(new ProposalEvent.ProposalEdited(
                    ProposalFixture.PROPOSAL,
                    2,
                    TALK_SEALED,
                    "talk",
                    "en",
                    AMINA_SEALED,
                    placement("ottawa", "quebec"),
                    LATER));
            assertThat(after.answers().keySet()).containsExactly("ottawa", "quebec", "halifax");
            assertThat(after.answer("ottawa").orElseThrow().decision()).isNotNull();
            assertThat(after.answer("quebec")).contains(Answer.OPEN);
        }
    }

    @Nested
    class InSeveralCities {

        private final ProposalState state = ProposalState.START
                .after(placed("montreal", "ottawa"))
                .after(new ProposalEvent.DecisionPublished(
                        ProposalFixture.PROPOSAL, "montreal", "batch-1", Outcome.DECLINE, null, null, LATER));

        @Test
        void hasTheBestStatusOfItsCities() {
            assertThat(state.status()).contains(ProposalStatus.SUBMITTED);
            assertThat(state.history())
                    .contains(new Entry(ProposalStatus.DECLINED, "montreal", LATER, Cause.ORGANIZER, null));
        }

        @Test
        void isWithdrawnInOneOfThem() {
            var after =
                    state.after(new ProposalEvent.ProposalWithdrawn(ProposalFixture.PROPOSAL, "ottawa", null, LATER));
            assertThat(after.answer("ottawa").map(Answer::status)).contains(ProposalStatus.WITHDRAWN);
            assertThat(after.answer("montreal").map(Answer::status)).contains(ProposalStatus.DECLINED);
        }

        @Test
        void ignoresOtherCities() {
            assertThat(state.after(
                            new ProposalEvent.ProposalConfirmed(ProposalFixture.PROPOSAL, "nowhere", null, LATER)))
                    .isEqualTo(state);
        }
    }

    private static ProposalSubmitted placed(String... cities) {
        var command = queuesThatForgive();
        return submitted(new ProposalCommand.SubmitProposal(
                command.proposalId(),
                command.callId(),
                command.talk(),
                command.format(),
                command.language(),
                command.speaker(),
                command.details(),
                placement(cities),
                command.at()));
    }

    private static Placement placement(String... cities) {
        return new Placement(
                null,
                null,
                Stream.of(cities)
                        .map(city -> new Placement.CityOffer(city, List.of()))
                        .toList());
    }

    @Nested
    class AfterAnySequence {

        private static final long SEED = Long.getLong("roadshow.seed", 20_270_114L);

        static LongStream seeds() {
            return LongStream.range(SEED, SEED + 50);
        }

        @ParameterizedTest(name = "-Droadshow.seed={0}")
        @MethodSource("seeds")
        void aggregateAndStateAgree(long seed) {
            var random = new Random(seed);
            var rules = new ArrayList<>(List.of(RULES.getFirst()));
            random.ints(random.nextInt(8), 1, RULES.size()).mapToObj(RULES::get).forEach(rules::add);
            var state = ProposalState.START;
            for (var rule : rules) {
                state = state.after(rule.event());
            }
            var expected = state;
            AdmissionPolicy anything = _ -> Optional.empty();
            new AggregateTestFixture<>(Proposal.class)
                    .registerInjectableResource(anything)
                    .given(rules.stream().map(Rule::event).toList())
                    .when(new ProposalCommand.DisownProposal(queuesThatForgive().proposalId(), LATER.plusSeconds(9)))
                    .expectState(proposal -> assertThat(proposal.state())
                            .isEqualTo(expected.after(new ProposalDisowned(
                                    queuesThatForgive().proposalId().value(), LATER.plusSeconds(9)))));
            assertThat(state.history().getFirst()).isEqualTo(SUBMISSION);
        }
    }

    @ParameterizedTest
    @EnumSource(ProposalStatus.class)
    void everyStatusAndUpcomingStepHasALabel(ProposalStatus status) {
        var keys = Stream.concat(
                        Stream.of("proposal.status." + lower(status)),
                        status.upcoming().stream()
                                .map(step -> "proposal.step." + lower(step))
                                .flatMap(step -> Stream.of(step, step + ".text")))
                .toList();
        assertThat(ResourceBundle.getBundle("cfp.messages", Locale.ROOT).keySet())
                .containsAll(keys);
        assertThat(ResourceBundle.getBundle("cfp.messages", Locale.FRENCH).keySet())
                .containsAll(keys);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
