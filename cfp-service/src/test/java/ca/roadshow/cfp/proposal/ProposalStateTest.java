package ca.roadshow.cfp.proposal;

import static ca.roadshow.cfp.proposal.ProposalFixture.AMINA_SEALED;
import static ca.roadshow.cfp.proposal.ProposalFixture.TALK_SEALED;
import static ca.roadshow.cfp.proposal.ProposalFixture.queuesThatForgive;
import static ca.roadshow.cfp.proposal.ProposalFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.proposal.ProposalEvent.ProposalDisowned;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.ProposalState.Content;
import ca.roadshow.cfp.proposal.ProposalState.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Every event with the status that it leads to. */
    private record Rule(ProposalEvent event, ProposalStatus status) {}

    private static final List<Rule> RULES =
            List.of(new Rule(SUBMITTED, ProposalStatus.SUBMITTED), new Rule(DISOWNED, ProposalStatus.DISOWNED));

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
        void isSubmittedSinceThen() {
            assertThat(state.status()).contains(ProposalStatus.SUBMITTED);
            assertThat(state.history()).containsExactly(new Entry(ProposalStatus.SUBMITTED, SUBMITTED.submittedAt()));
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
                    .containsExactly(
                            new Entry(ProposalStatus.SUBMITTED, SUBMITTED.submittedAt()),
                            new Entry(ProposalStatus.DISOWNED, LATER));
        }

        @Test
        void keepsItsContent() {
            assertThat(state.content())
                    .isEqualTo(ProposalState.START.after(SUBMITTED).content());
        }

        @Test
        void staysTheSameIfTheEventIsRepeated() {
            assertThat(state.after(new ProposalDisowned(SUBMITTED.proposalId(), LATER.plusSeconds(1))))
                    .isEqualTo(state);
        }

        @Test
        void isNotShown() {
            assertThat(ProposalStatus.DISOWNED.isShown()).isFalse();
            assertThat(ProposalStatus.shown()).contains("SUBMITTED").doesNotContain("DISOWNED");
        }
    }

    @Nested
    class AfterAnySequence {

        private static final long SEED = Long.getLong("roadshow.seed", 20_270_114L);

        static LongStream seeds() {
            return LongStream.range(SEED, SEED + 50);
        }

        @ParameterizedTest(name = "-Droadshow.seed={0}")
        @MethodSource("seeds")
        void aggregateAndStateAgreeAndTheLastEventDecides(long seed) {
            var random = new Random(seed);
            var rules = new ArrayList<>(List.of(RULES.getFirst()));
            random.ints(random.nextInt(8), 1, RULES.size()).mapToObj(RULES::get).forEach(rules::add);
            var state = ProposalState.START;
            for (var rule : rules) {
                state = state.after(rule.event());
            }
            var expected = state;
            new AggregateTestFixture<>(Proposal.class)
                    .given(rules.stream().map(Rule::event).toList())
                    .when(new ProposalCommand.DisownProposal(queuesThatForgive().proposalId(), LATER.plusSeconds(9)))
                    .expectState(proposal -> assertThat(proposal.state())
                            .isEqualTo(expected.after(new ProposalDisowned(
                                    queuesThatForgive().proposalId().value(), LATER.plusSeconds(9)))));
            assertThat(state.status()).contains(rules.getLast().status());
            assertThat(state.history().getFirst())
                    .isEqualTo(new Entry(ProposalStatus.SUBMITTED, SUBMITTED.submittedAt()));
        }
    }

    @ParameterizedTest
    @EnumSource(ProposalStatus.class)
    void everyStatusAndUpcomingStepHasItsWords(ProposalStatus status) {
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
