package ca.roadshow.cfp.proposal;

import static ca.roadshow.cfp.call.CallFixture.CLOSES;
import static ca.roadshow.cfp.call.CallFixture.OPENS;
import static ca.roadshow.cfp.call.CallFixture.TERMS;
import static ca.roadshow.cfp.proposal.ProposalFixture.AMINA;
import static ca.roadshow.cfp.proposal.ProposalFixture.HARBOUR_DAY;
import static ca.roadshow.cfp.proposal.ProposalFixture.queuesThatForgive;
import static ca.roadshow.cfp.proposal.ProposalFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.call.AdmissionPolicy;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallRefusal;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.events.person.AddressId;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private final FixtureConfiguration<Proposal> fixture = new AggregateTestFixture<>(Proposal.class);

    @BeforeEach
    void oneCallIsKnown() {
        AdmissionPolicy harbourDay = (call, format, at) ->
                call.equals(HARBOUR_DAY) ? TERMS.refusal(format, at) : Optional.of(CallRefusal.CALL_UNKNOWN);
        fixture.registerInjectableResource(harbourDay);
    }

    @Nested
    class SubmittingAProposal {

        @Test
        void isTakenWhileTheCallIsOpen() {
            var talk = queuesThatForgive();
            fixture.givenNoPriorActivity()
                    .when(talk)
                    .expectEvents(submitted(talk))
                    .expectResultMessagePayload(new Submission.Taken(talk.proposalId(), false));
        }

        @Test
        void isTakenOnceHoweverOftenItIsSent() {
            var talk = queuesThatForgive();
            fixture.given(submitted(talk))
                    .when(talk)
                    .expectNoEvents()
                    .expectResultMessagePayload(new Submission.Taken(talk.proposalId(), true));
        }

        @Test
        void isStillTheSameWhenItIsRepeatedAfterTheCallHasClosed() {
            var talk = queuesThatForgive();
            fixture.given(submitted(talk))
                    .when(queuesThatForgive("talk", CLOSES.plusSeconds(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Submission.Taken(talk.proposalId(), true));
        }

        @Test
        void isRefusedBeforeTheCallOpens() {
            refuses(submit(queuesThatForgive("talk", OPENS.minusMillis(1))), CallRefusal.CALL_NOT_OPEN_YET);
        }

        @Test
        void isRefusedOnceTheCallHasClosed() {
            refuses(submit(queuesThatForgive("talk", CLOSES)), CallRefusal.CALL_CLOSED);
        }

        @Test
        void isRefusedInAFormatThatTheCallDoesNotAskFor() {
            refuses(submit(queuesThatForgive("workshop", OPENS)), CallRefusal.FORMAT_NOT_OFFERED);
        }

        @Test
        void isRefusedByACallThatNobodyKnows() {
            var talk = queuesThatForgive();
            var elsewhere = new SubmitProposal(
                    talk.proposalId(),
                    new CallId("call-nowhere"),
                    talk.title(),
                    talk.summary(),
                    talk.format(),
                    talk.language(),
                    talk.speaker(),
                    talk.details(),
                    talk.at());
            refuses(submit(elsewhere), CallRefusal.CALL_UNKNOWN);
        }

        private ResultValidator<Proposal> submit(SubmitProposal command) {
            return fixture.givenNoPriorActivity().when(command);
        }

        private static void refuses(ResultValidator<Proposal> outcome, CallRefusal reason) {
            outcome.expectNoEvents().expectResultMessagePayload(new Submission.Refused(reason));
        }
    }

    @Nested
    class ItsId {

        private static final AddressId JUNE = new AddressId("addr-JuneJuneJuneJuneJuneJune");

        @Test
        void isTheSameForTheSameSpeakerCallAndKey() {
            assertThat(ProposalId.of(HARBOUR_DAY, AMINA, "a")).isEqualTo(ProposalId.of(HARBOUR_DAY, AMINA, "a"));
        }

        @Test
        void differsForAnotherSpeakerCallOrKey() {
            assertThat(ProposalId.of(HARBOUR_DAY, AMINA, "a"))
                    .isNotEqualTo(ProposalId.of(HARBOUR_DAY, JUNE, "a"))
                    .isNotEqualTo(ProposalId.of(new CallId("call-river-day"), AMINA, "a"))
                    .isNotEqualTo(ProposalId.of(HARBOUR_DAY, AMINA, "b"));
        }

        @Test
        void isNewEachTimeWithoutAKey() {
            assertThat(ProposalId.random()).isNotEqualTo(ProposalId.random());
        }
    }
}
