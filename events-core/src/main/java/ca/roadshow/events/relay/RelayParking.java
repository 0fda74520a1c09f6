package ca.roadshow.events.relay;

import ca.roadshow.events.store.StoredVocabulary;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside a fact that cannot be told for a reason of its own, and whatever else happens to its aggregate, in the batch's
 * own transaction; the facts of others go on. The handler is not called once a fact is given up: a statement that failed in
 * it would have spoilt the transaction that the row must be written in.
 */
final class RelayParking implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger log = LoggerFactory.getLogger(RelayParking.class);
    private static final String WAITED_FOR = RelayParking.class.getName();

    private final ParkedFacts parked;
    private final RelayFailures failures;

    RelayParking(ParkedFacts parked, RelayFailures failures) {
        this.parked = parked;
        this.failures = failures;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (!(unitOfWork.getMessage() instanceof DomainEventMessage<?> fact)) {
            return chain.proceed();
        }
        var waitedFor = waitedFor(unitOfWork);
        if (isBehindAnother(fact, waitedFor)) {
            parked.park(fact, null);
            return fact;
        }
        var verdict = failures.verdict(fact.getIdentifier());
        if (verdict.isPresent()) {
            giveUp(fact, verdict.get(), waitedFor, unitOfWork);
            return fact;
        }
        try {
            return chain.proceed();
        } catch (Exception failure) {
            failures.note(fact.getIdentifier(), failure);
            throw failure;
        } catch (StackOverflowError | LinkageError | AssertionError failure) {
            failures.note(fact.getIdentifier(), failure);
            throw new IllegalStateException(failure); // What is no exception would end the worker of all.
        }
    }

    /** Asked once a batch, since hardly ever anything waits. */
    private Set<String> waitedFor(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(WAITED_FOR, _ -> parked.aggregates());
    }

    /** Looked at once more under the lock: an operator may be telling the last one that waited. */
    private boolean isBehindAnother(DomainEventMessage<?> fact, Set<String> waitedFor) {
        var aggregate = fact.getAggregateIdentifier();
        if (!waitedFor.contains(aggregate)) {
            return false;
        }
        parked.lock(aggregate);
        return parked.anyOf(aggregate);
    }

    private void giveUp(DomainEventMessage<?> fact, String reason, Set<String> waitedFor, UnitOfWork<?> unitOfWork) {
        parked.lock(fact.getAggregateIdentifier());
        if (!parked.park(fact, reason)) {
            return;
        }
        waitedFor.add(fact.getAggregateIdentifier());
        unitOfWork.afterCommit(_ -> {
            failures.forget(fact.getIdentifier());
            log.error(
                    "Fact {} of {} ({}) cannot be told and is parked, with all that follows it there: {}",
                    fact.getSequenceNumber(),
                    fact.getAggregateIdentifier(),
                    StoredVocabulary.nameOf(fact.getPayloadType()).value(),
                    reason);
        });
    }
}
