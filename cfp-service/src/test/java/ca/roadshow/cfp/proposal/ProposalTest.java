package ca.roadshow.cfp.proposal;

import static ca.roadshow.cfp.call.CallFixture.CLOSES;
import static ca.roadshow.cfp.call.CallFixture.OPENS;
import static ca.roadshow.cfp.call.CallFixture.TERMS;
import static ca.roadshow.cfp.proposal.ProposalFixture.AMINA;
import static ca.roadshow.cfp.proposal.ProposalFixture.AMINA_SEALED;
import static ca.roadshow.cfp.proposal.ProposalFixture.HARBOUR_DAY;
import static ca.roadshow.cfp.proposal.ProposalFixture.queuesThatForgive;
import static ca.roadshow.cfp.proposal.ProposalFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.call.AdmissionPolicy;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallRefusal;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private final FixtureConfiguration<Proposal> fixture = new AggregateTestFixture<>(Proposal.class);

    @BeforeEach
    void useOneCall() {
        AdmissionPolicy harbourDay = candidate -> candidate.call().equals(HARBOUR_DAY)
                ? TERMS.refusal(candidate, false)
                : Optional.of(CallRefusal.CALL_UNKNOWN);
        fixture.registerInjectableResource(harbourDay);
    }

    @Nested
    class Disown {

        private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");

        @Test
        void hidesTheProposalOnce() {
            var talk = queuesThatForgive();
            var disown = new ProposalCommand.DisownProposal(talk.proposalId(), NOON);
            var disowned = new ProposalEvent.ProposalDisowned(talk.proposalId().value(), NOON);
            fixture.given(submitted(talk)).when(disown).expectEvents(disowned);
            fixture.given(submitted(talk), disowned).when(disown).expectNoEvents();
        }
    }

    @Nested
    class Import {

        private final SubmitProposal talk = queuesThatForgive();

        @Test
        void importsOnce() {
            var imported = imported("talk");
            fixture.givenNoPriorActivity().when(imported).expectEvents(submitted(talk));
            fixture.given(submitted(talk))
                    .when(imported)
                    .expectNoEvents()
                    .expectResultMessagePayload(new SubmissionResult.Submitted(talk.proposalId(), true));
        }

        @Test
        void refusesChoicesThatTheCallDoesNotOffer() {
            fixture.givenNoPriorActivity()
                    .when(imported("workshop"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new SubmissionResult.Refused(CallRefusal.FORMAT_NOT_OFFERED));
        }

        private ProposalCommand.ImportProposal imported(String format) {
            return new ProposalCommand.ImportProposal(
                    talk.proposalId(),
                    talk.callId(),
                    talk.talk(),
                    format,
                    talk.language(),
                    talk.speaker(),
                    talk.details(),
                    talk.placement(),
                    talk.at());
        }
    }

    @Nested
    class Submit {

        @Test
        void submitsWhileTheCallIsOpen() {
            var talk = queuesThatForgive();
            fixture.givenNoPriorActivity()
                    .when(talk)
                    .expectEvents(submitted(talk))
                    .expectResultMessagePayload(new SubmissionResult.Submitted(talk.proposalId(), false));
        }

        @Test
        void submitsOnceIfRepeated() {
            var talk = queuesThatForgive();
            fixture.given(submitted(talk))
                    .when(talk)
                    .expectNoEvents()
                    .expectResultMessagePayload(new SubmissionResult.Submitted(talk.proposalId(), true));
        }

        @Test
        void acceptsARepeatAfterTheCallHasClosed() {
            var talk = queuesThatForgive();
            fixture.given(submitted(talk))
                    .when(queuesThatForgive("talk", CLOSES.plusSeconds(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new SubmissionResult.Submitted(talk.proposalId(), true));
        }

        @Test
        void refusesBeforeTheCallOpens() {
            refuses(submit(queuesThatForgive("talk", OPENS.minusMillis(1))), CallRefusal.CALL_NOT_OPEN_YET);
        }

        @Test
        void refusesAfterTheCallHasClosed() {
            refuses(submit(queuesThatForgive("talk", CLOSES)), CallRefusal.CALL_CLOSED);
        }

        @Test
        void refusesOtherFormats() {
            refuses(submit(queuesThatForgive("workshop", OPENS)), CallRefusal.FORMAT_NOT_OFFERED);
        }

        @Test
        void refusesAnUnknownCall() {
            var talk = queuesThatForgive();
            var elsewhere = new SubmitProposal(
                    talk.proposalId(),
                    new CallId("call-nowhere"),
                    talk.talk(),
                    talk.format(),
                    talk.language(),
                    talk.speaker(),
                    talk.details(),
                    talk.placement(),
                    talk.at());
            refuses(submit(elsewhere), CallRefusal.CALL_UNKNOWN);
        }

        private ResultValidator<Proposal> submit(SubmitProposal command) {
            return fixture.givenNoPriorActivity().when(command);
        }

        private static void refuses(ResultValidator<Proposal> outcome, CallRefusal reason) {
            outcome.expectNoEvents().expectResultMessagePayload(new SubmissionResult.Refused(reason));
        }
    }

    @Nested
    class Id {

        private static final Sealed JUNE = new Sealed("addr-JuneJuneJuneJuneJuneJune", "key-2", "c2VhbGVk");
        private static final Sealed AMINA_AGAIN = new Sealed(AMINA.value(), "key-3", "c2VhbGVk");

        @Test
        void isTheSameForTheSameSpeakerCallAndKey() {
            assertThat(ProposalId.of(HARBOUR_DAY, AMINA_SEALED, "a"))
                    .isEqualTo(ProposalId.of(HARBOUR_DAY, AMINA_SEALED, "a"));
        }

        @Test
        void differsForAnotherSpeakerCallOrKey() {
            assertThat(ProposalId.of(HARBOUR_DAY, AMINA_SEALED, "a"))
                    .isNotEqualTo(ProposalId.of(HARBOUR_DAY, JUNE, "a"))
                    .isNotEqualTo(ProposalId.of(new CallId("call-river-day"), AMINA_SEALED, "a"))
                    .isNotEqualTo(ProposalId.of(HARBOUR_DAY, AMINA_SEALED, "b"));
        }

        @Test
        void differsForASpeakerWhoReturnsAfterAnErasure() {
            assertThat(ProposalId.of(HARBOUR_DAY, AMINA_SEALED, "a"))
                    .isNotEqualTo(ProposalId.of(HARBOUR_DAY, AMINA_AGAIN, "a"));
        }

        @Test
        void isNewEachTimeWithoutAKey() {
            assertThat(ProposalId.random()).isNotEqualTo(ProposalId.random());
        }
    }

    @Nested
    class Printed {

        private static final String SAID = "Amina Diallo, amina@example.org, A queue remembers";

        @Test
        void containsNoPersonalData() {
            var speaker = new Speaker(SAID, SAID, SAID, "en");
            var talk = new Talk(SAID, SAID);
            var view = new ProposalView(
                    ProposalId.random(),
                    "call-1",
                    "addr-1",
                    talk,
                    speaker,
                    "talk",
                    "en",
                    Placement.NONE,
                    1,
                    ProposalStatus.SUBMITTED,
                    Map.of("", Answer.OPEN),
                    OPENS);
            assertThat(Stream.of(
                            speaker,
                            talk,
                            view,
                            ProposalState.START.after(submitted(queuesThatForgive())),
                            queuesThatForgive(),
                            submitted(queuesThatForgive())))
                    .allSatisfy(printed -> assertThat(printed.toString())
                            .doesNotContain("Amina Diallo", "amina@", "queue", "c2VhbGVk"));
        }
    }
}
