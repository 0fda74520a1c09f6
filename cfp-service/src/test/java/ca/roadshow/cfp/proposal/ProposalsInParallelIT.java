package ca.roadshow.cfp.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Submits two proposals to one call at the same time. Neither transaction ends before the other proposal is submitted. */
@CfpUnderTest
class ProposalsInParallelIT {

    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Commands commands;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private AddressIds addressIds;

    @Test
    void doNotWaitForEachOther() throws Exception {
        var call = calls.open().id();
        var bothSubmitted = new CyclicBarrier(2);
        try (var speakers = Executors.newFixedThreadPool(2)) {
            var first = speakers.submit(() -> submitAndHold(call, bothSubmitted));
            var second = speakers.submit(() -> submitAndHold(call, bothSubmitted));
            assertThat(first.get()).isInstanceOf(SubmissionResult.Submitted.class);
            assertThat(second.get()).isInstanceOf(SubmissionResult.Submitted.class);
        }
    }

    /** Holds the transaction that reads the call open until the other proposal is submitted. */
    private SubmissionResult submitAndHold(CallId call, CyclicBarrier bothSubmitted) {
        var proposal = ProposalFixture.submission(call, addressIds, personalData, Instant.now());
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("held"));
        unitOfWork.attachTransaction(transactions);
        return unitOfWork
                .executeWithResult(() -> {
                    var submitted = commands.send(proposal, TEST, SubmissionResult.class);
                    bothSubmitted.await(60, TimeUnit.SECONDS);
                    return submitted;
                })
                .getPayload();
    }
}
