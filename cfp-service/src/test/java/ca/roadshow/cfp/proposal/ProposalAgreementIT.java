package ca.roadshow.cfp.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.proposal.ProposalCommand.DisownProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalDisowned;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalStates;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.web.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After any sequence of commands, aggregate, query and projection have the same state as a model. */
@CfpUnderTest
class ProposalAgreementIT {

    private static final long SEED = Long.getLong("roadshow.seed", 20_270_114L);
    private static final int PROPOSALS = 40;
    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Commands commands;

    @Autowired
    private Configuration axon;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private ProposalStates states;

    @Autowired
    private FindProposals proposals;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aggregateQueryAndProjectionAgree(TestReporter reporter) {
        reporter.publishEntry("roadshow.seed", Long.toString(SEED));
        var random = new Random(SEED);
        var open = calls.open().id();
        var closed = calls.closed().id();
        var expected = new LinkedHashMap<ProposalId, ProposalState>();
        for (var count = 0; count < PROPOSALS; count++) {
            var proposal =
                    ProposalFixture.submission(random.nextInt(5) == 0 ? closed : open, addressIds, personalData, now());
            expected.put(
                    proposal.proposalId(),
                    after(random.nextInt(7), random, proposal, proposal.callId().equals(open)));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(viewed(expected)).isEqualTo(statuses(expected)));
        expected.forEach((id, state) -> {
            assertThat(states.now(id.value())).as("query").isEqualTo(state);
            assertThat(page(id)).as("page").isEqualTo(page(state));
            if (state.content() != null) {
                assertThat(aggregate(id)).as("aggregate").isEqualTo(state);
            }
        });
        assertThat(statuses(expected).values()).contains("SUBMITTED", "DISOWNED");
    }

    /** Sends random commands and applies the expected events to a model. */
    private ProposalState after(int steps, Random random, SubmitProposal submission, boolean admitted) {
        var model = ProposalState.START;
        for (var step = 0; step < steps; step++) {
            if (random.nextInt(3) > 0) {
                var result = commands.send(submission, TEST, SubmissionResult.class);
                assertThat(result)
                        .isInstanceOf(admitted ? SubmissionResult.Submitted.class : SubmissionResult.Refused.class);
                if (admitted && model.content() == null) {
                    model = model.after(stored(submission));
                }
            } else {
                var disown = new DisownProposal(submission.proposalId(), now());
                try {
                    commands.send(disown, TEST);
                    assertThat(model.content()).isNotNull();
                    model = model.after(
                            new ProposalDisowned(submission.proposalId().value(), disown.at()));
                } catch (AggregateNotFoundException unknown) {
                    assertThat(model.content()).isNull();
                }
            }
        }
        return model;
    }

    private ProposalState aggregate(ProposalId id) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("read"));
        unitOfWork.attachTransaction(transactions);
        return unitOfWork
                .executeWithResult(
                        () -> axon.repository(Proposal.class).load(id.value()).invoke(Proposal::state))
                .getPayload();
    }

    /** Returns the history on the page; empty if there is no page. */
    private Optional<Object> page(ProposalId id) {
        try {
            var tracked = proposals.track(id);
            assertThat(tracked.history().getLast().status())
                    .isEqualTo(tracked.proposal().status());
            return Optional.of(tracked.history());
        } catch (ProblemException none) {
            return Optional.empty();
        }
    }

    private static Optional<Object> page(ProposalState state) {
        return state.status().filter(ProposalStatus::isShown).map(_ -> state.history());
    }

    private Map<String, String> viewed(Map<ProposalId, ProposalState> expected) {
        var found = new LinkedHashMap<String, String>();
        expected.keySet()
                .forEach(id -> jdbc.sql("select status from proposal_view_v3 where proposal_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .optional()
                        .ifPresent(status -> found.put(id.value(), status)));
        return found;
    }

    private static Map<String, String> statuses(Map<ProposalId, ProposalState> expected) {
        var statuses = new LinkedHashMap<String, String>();
        expected.forEach((id, state) -> state.status().ifPresent(status -> statuses.put(id.value(), status.name())));
        return statuses;
    }

    private static ProposalSubmitted stored(SubmitProposal command) {
        return ProposalFixture.submitted(command);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
