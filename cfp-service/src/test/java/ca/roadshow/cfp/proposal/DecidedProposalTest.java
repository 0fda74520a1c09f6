package ca.roadshow.cfp.proposal;

import static ca.roadshow.cfp.call.CallFixture.CLOSES;
import static ca.roadshow.cfp.call.CallFixture.OPENS;
import static ca.roadshow.cfp.call.CallFixture.TERMS;
import static ca.roadshow.cfp.proposal.ProposalFixture.AMINA_SEALED;
import static ca.roadshow.cfp.proposal.ProposalFixture.CONFIRM_BY;
import static ca.roadshow.cfp.proposal.ProposalFixture.DECIDED;
import static ca.roadshow.cfp.proposal.ProposalFixture.ORGANIZER;
import static ca.roadshow.cfp.proposal.ProposalFixture.PROPOSAL;
import static ca.roadshow.cfp.proposal.ProposalFixture.TALK_SEALED;
import static ca.roadshow.cfp.proposal.ProposalFixture.confirmed;
import static ca.roadshow.cfp.proposal.ProposalFixture.decided;
import static ca.roadshow.cfp.proposal.ProposalFixture.edited;
import static ca.roadshow.cfp.proposal.ProposalFixture.promoted;
import static ca.roadshow.cfp.proposal.ProposalFixture.published;
import static ca.roadshow.cfp.proposal.ProposalFixture.queuesThatForgive;
import static ca.roadshow.cfp.proposal.ProposalFixture.released;
import static ca.roadshow.cfp.proposal.ProposalFixture.reminded;
import static ca.roadshow.cfp.proposal.ProposalFixture.submitted;
import static ca.roadshow.cfp.proposal.ProposalFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.cfp.call.AdmissionPolicy;
import ca.roadshow.cfp.proposal.Placement.CityOffer;
import ca.roadshow.cfp.proposal.ProposalCommand.ConfirmProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.DecideProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.EditProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.PromoteAlternate;
import ca.roadshow.cfp.proposal.ProposalCommand.PublishDecision;
import ca.roadshow.cfp.proposal.ProposalCommand.ReleaseProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.RemindToConfirm;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.WithdrawProposal;
import ca.roadshow.cfp.proposal.ProposalEvent.ConfirmationReminded;
import ca.roadshow.cfp.proposal.ProposalEvent.DecisionTaken;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalConfirmed;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules for a proposal after it was submitted. */
class DecidedProposalTest {

    private static final ProposalId ID = new ProposalId(PROPOSAL);
    private static final ProposalId OTHER = new ProposalId("proposal-other");
    private static final Instant LATER = DECIDED.plusSeconds(120);
    private static final LocalDate TUESDAY = LocalDate.of(2027, 2, 9);

    private final FixtureConfiguration<Proposal> fixture = new AggregateTestFixture<>(Proposal.class);

    @BeforeEach
    void useOneCall() {
        AdmissionPolicy harbourDay = candidate -> TERMS.refusal(candidate, false);
        fixture.registerInjectableResource(harbourDay);
    }

    @Nested
    class Edit {

        private static final Instant EDITED = OPENS.plusSeconds(60);

        @Test
        void replacesTheContent() {
            fixture.given(submitted(queuesThatForgive()))
                    .when(edit(1, "lightning", EDITED))
                    .expectEvents(edited())
                    .expectResultMessagePayload(ProposalResult.DONE);
        }

        @Test
        void refusesAnOutdatedVersion() {
            fixture.given(submitted(queuesThatForgive()), edited())
                    .when(edit(1, "talk", EDITED))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.STALE);
        }

        @Test
        void refusesAfterTheCallHasClosed() {
            fixture.given(submitted(queuesThatForgive()))
                    .when(edit(1, "talk", CLOSES))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.CALL_CLOSED);
        }

        @Test
        void refusesAFormatThatIsNotOffered() {
            fixture.given(submitted(queuesThatForgive()))
                    .when(edit(1, "opera", EDITED))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.FORMAT_NOT_OFFERED);
        }

        @Test
        void refusesAfterTheAnswer() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.DECLINE))
                    .when(edit(1, "talk", EDITED))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }

        private static EditProposal edit(int version, String format, Instant at) {
            return new EditProposal(ID, version, TALK_SEALED, format, "fr", AMINA_SEALED, Placement.NONE, at);
        }
    }

    @Nested
    class Decide {

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void storesAnUnpublishedDecision(Outcome outcome) {
            fixture.given(submitted(queuesThatForgive()))
                    .when(decide("", outcome))
                    .expectEvents(decided(outcome))
                    .expectResultMessagePayload(ProposalResult.DONE);
        }

        @Test
        void changesNothingIfRepeated() {
            fixture.given(submitted(queuesThatForgive()), decided(Outcome.ALTERNATE))
                    .when(decide("", Outcome.ALTERNATE))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.UNCHANGED);
            fixture.given(submitted(queuesThatForgive()))
                    .when(decide("", null))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.UNCHANGED);
        }

        @Test
        void withdrawsADecision() {
            fixture.given(submitted(queuesThatForgive()), decided(Outcome.ACCEPT))
                    .when(decide("", null))
                    .expectEvents(new DecisionTaken(PROPOSAL, "", null, null, ORGANIZER.value(), DECIDED));
        }

        @Test
        void returnsToThePublishedDecision() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT), decided(Outcome.DECLINE))
                    .when(decide("", Outcome.ACCEPT))
                    .expectEvents(decided(Outcome.ACCEPT));
        }

        @Test
        void refusesOutcomesThatTheStatusDoesNotAllow() {
            fixture.given(submitted(queuesThatForgive()), withdrawn())
                    .when(decide("", Outcome.ACCEPT))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }

        @Test
        void refusesACityThatTheProposalIsNotFor() {
            fixture.given(submitted(queuesThatForgive()))
                    .when(decide("ottawa", Outcome.ACCEPT))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.CITY_UNKNOWN);
        }

        @Test
        void ranksAlternatesOnly() {
            assertThatThrownBy(() -> new DecideProposal(ID, "", Outcome.ACCEPT, 1, ORGANIZER, DECIDED))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new DecideProposal(ID, "", Outcome.ALTERNATE, 0, ORGANIZER, DECIDED))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        private static DecideProposal decide(String city, @Nullable Outcome outcome) {
            return new DecideProposal(ID, city, outcome, outcome == Outcome.ALTERNATE ? 1 : null, ORGANIZER, DECIDED);
        }
    }

    @Nested
    class Publish {

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void publishesTheDecision(Outcome outcome) {
            fixture.given(submitted(queuesThatForgive()), decided(outcome))
                    .when(publish("batch-1", outcome))
                    .expectEvents(published(outcome))
                    .expectResultMessagePayload(ProposalResult.DONE);
        }

        @Test
        void publishesOncePerBatch() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.DECLINE))
                    .when(publish("batch-1", Outcome.DECLINE))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.UNCHANGED);
        }

        @Test
        void publishesAChangedDecision() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.DECLINE))
                    .when(publish("batch-2", Outcome.ACCEPT))
                    .expectEvents(published(Outcome.ACCEPT, "batch-2"));
        }

        @Test
        void declinesAConfirmedTalk() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT), confirmed())
                    .when(publish("batch-2", Outcome.DECLINE))
                    .expectEvents(published(Outcome.DECLINE, "batch-2"));
        }

        @Test
        void changesTheRankOfAnAlternate() {
            var second = new PublishDecision(ID, "", "batch-2", Outcome.ALTERNATE, 2, null, DECIDED.plusSeconds(60));
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ALTERNATE))
                    .when(second)
                    .expectResultMessagePayload(ProposalResult.DONE);
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ALTERNATE))
                    .when(publish("batch-2", Outcome.ALTERNATE))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }

        @Test
        void publishesNothingAfterAWithdrawal() {
            fixture.given(submitted(queuesThatForgive()), decided(Outcome.ACCEPT), withdrawn())
                    .when(publish("batch-1", Outcome.ACCEPT))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }

        @Test
        void refusesACityThatTheProposalIsNotFor() {
            fixture.given(submitted(queuesThatForgive()))
                    .when(new PublishDecision(ID, "ottawa", "batch-1", Outcome.DECLINE, null, null, DECIDED))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.CITY_UNKNOWN);
        }

        @Test
        void requiresADeadlineForAcceptedTalksOnly() {
            assertThatThrownBy(() -> new PublishDecision(ID, "", "b", Outcome.ACCEPT, null, null, DECIDED))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new PublishDecision(ID, "", "b", Outcome.DECLINE, null, CONFIRM_BY, DECIDED))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        private static PublishDecision publish(String batch, Outcome outcome) {
            var event = published(outcome, batch);
            return new PublishDecision(
                    ID, "", batch, outcome, event.rank(), event.confirmBy(), DECIDED.plusSeconds(60));
        }
    }

    @Nested
    class Confirm {

        @Test
        void confirmsAnAcceptedTalkOnce() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT))
                    .when(confirm("", null))
                    .expectEvents(confirmed())
                    .expectResultMessagePayload(ProposalResult.DONE);
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT), confirmed())
                    .when(confirm("", null))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.UNCHANGED);
        }

        @Test
        void refusesWithoutAnAcceptance() {
            fixture.given(submitted(queuesThatForgive()), decided(Outcome.ACCEPT))
                    .when(confirm("", null))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }

        @Test
        void choosesOneOfTheOfferedDates() {
            var history = List.of(inOttawa(TUESDAY), acceptedIn("ottawa"));
            fixture.given(history)
                    .when(confirm("ottawa", TUESDAY))
                    .expectEvents(new ProposalConfirmed(PROPOSAL, "ottawa", TUESDAY, LATER));
            fixture.given(history)
                    .when(confirm("ottawa", TUESDAY.plusDays(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.DATE_NOT_OFFERED);
            fixture.given(history)
                    .when(confirm("", TUESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.CITY_UNKNOWN);
        }

        @Test
        void usesTheOnlyOfferedDate() {
            fixture.given(inOttawa(TUESDAY), acceptedIn("ottawa"))
                    .when(confirm("ottawa", null))
                    .expectEvents(new ProposalConfirmed(PROPOSAL, "ottawa", TUESDAY, LATER));
        }

        @Test
        void requiresAChoiceBetweenSeveralDates() {
            fixture.given(inOttawa(TUESDAY, TUESDAY.plusDays(7)), acceptedIn("ottawa"))
                    .when(confirm("ottawa", null))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.DATE_NOT_OFFERED);
        }

        @Test
        void refusesAfterTheDeadline() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT))
                    .when(new ConfirmProposal(ID, "", null, CONFIRM_BY))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.TOO_LATE);
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT))
                    .when(new ConfirmProposal(ID, "", null, CONFIRM_BY.minusMillis(1)))
                    .expectResultMessagePayload(ProposalResult.DONE);
        }

        @Test
        void acceptsAnyDateIfNoneWasOffered() {
            fixture.given(inOttawa(), acceptedIn("ottawa"))
                    .when(confirm("ottawa", TUESDAY))
                    .expectResultMessagePayload(ProposalResult.DONE);
        }

        private static ConfirmProposal confirm(String city, @Nullable LocalDate date) {
            return new ConfirmProposal(ID, city, date, LATER);
        }
    }

    @Nested
    class Remind {

        @Test
        void remindsOnceForEachReminder() {
            var before = List.<ProposalEvent>of(submitted(queuesThatForgive()), published(Outcome.ACCEPT));
            fixture.given(before).when(remind(1)).expectEvents(reminded());
            var after = new ArrayList<>(before);
            after.add(reminded());
            fixture.given(after).when(remind(1)).expectNoEvents().expectResultMessagePayload(ProposalResult.UNCHANGED);
            fixture.given(after)
                    .when(remind(2))
                    .expectEvents(new ConfirmationReminded(PROPOSAL, "", 2, CONFIRM_BY, DECIDED.plusSeconds(300)));
        }

        @Test
        void doesNotRemindAfterAConfirmation() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT), confirmed())
                    .when(remind(1))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }

        private static RemindToConfirm remind(int reminder) {
            return new RemindToConfirm(ID, "", reminder, DECIDED.plusSeconds(300));
        }
    }

    @Nested
    class Release {

        @Test
        void releasesAtTheDeadline() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT))
                    .when(new ReleaseProposal(ID, "", CONFIRM_BY))
                    .expectEvents(released())
                    .expectResultMessagePayload(ProposalResult.DONE);
        }

        @Test
        void waitsUntilTheDeadline() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT))
                    .when(new ReleaseProposal(ID, "", CONFIRM_BY.minusMillis(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }

        @Test
        void keepsAConfirmedTalk() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT), confirmed())
                    .when(new ReleaseProposal(ID, "", CONFIRM_BY))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }

        @Test
        void releasesOnce() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ACCEPT), released())
                    .when(new ReleaseProposal(ID, "", CONFIRM_BY.plusSeconds(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.UNCHANGED);
        }
    }

    @Nested
    class Promote {

        private static final PromoteAlternate PROMOTE =
                new PromoteAlternate(ID, "", OTHER, CONFIRM_BY, DECIDED.plusSeconds(240));

        @Test
        void givesAnAlternateTheFreePlaceOnce() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ALTERNATE))
                    .when(PROMOTE)
                    .expectEvents(promoted());
            fixture.given(submitted(queuesThatForgive()), published(Outcome.ALTERNATE), promoted())
                    .when(PROMOTE)
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.UNCHANGED);
        }

        @Test
        void refusesProposalsThatAreNotAlternates() {
            fixture.given(submitted(queuesThatForgive()), published(Outcome.DECLINE))
                    .when(PROMOTE)
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }
    }

    @Nested
    class Withdraw {

        @Test
        void isPossibleAtAnyTime() {
            var everything = List.of(
                    List.<ProposalEvent>of(submitted(queuesThatForgive())),
                    List.<ProposalEvent>of(submitted(queuesThatForgive()), published(Outcome.ALTERNATE)),
                    List.<ProposalEvent>of(submitted(queuesThatForgive()), published(Outcome.ACCEPT), confirmed()));
            for (var history : everything) {
                fixture.given(history).when(withdraw(null)).expectEvents(withdrawn());
            }
        }

        @Test
        void changesNothingIfRepeated() {
            fixture.given(submitted(queuesThatForgive()), withdrawn())
                    .when(withdraw(null))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.UNCHANGED);
        }

        @Test
        void withdrawsFromOneCity() {
            fixture.given(inOttawa())
                    .when(withdraw("ottawa"))
                    .expectEvents(new ProposalWithdrawn(PROPOSAL, "ottawa", TALK_SEALED, DECIDED.plusSeconds(180)));
            fixture.given(inOttawa())
                    .when(withdraw("quebec"))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.CITY_UNKNOWN);
        }

        @Test
        void isRefusedAfterTheProposalWasDisowned() {
            fixture.given(submitted(queuesThatForgive()), new ProposalEvent.ProposalDisowned(PROPOSAL, LATER))
                    .when(withdraw(null))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProposalResult.NOT_POSSIBLE);
        }

        private static WithdrawProposal withdraw(@Nullable String city) {
            return new WithdrawProposal(ID, city, TALK_SEALED, DECIDED.plusSeconds(180));
        }
    }

    private static ProposalSubmitted inOttawa(LocalDate... dates) {
        var command = queuesThatForgive();
        return submitted(new SubmitProposal(
                command.proposalId(),
                command.callId(),
                command.talk(),
                command.format(),
                command.language(),
                command.speaker(),
                command.details(),
                new Placement(null, null, List.of(new CityOffer("ottawa", List.of(dates)))),
                command.at()));
    }

    private static ProposalEvent.DecisionPublished acceptedIn(String city) {
        return new ProposalEvent.DecisionPublished(
                PROPOSAL, city, "batch-1", Outcome.ACCEPT, null, CONFIRM_BY, DECIDED);
    }
}
