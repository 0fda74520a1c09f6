package ca.roadshow.events.relay;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks an event that cannot be published, and all later events of its aggregate, in the batch's own transaction; other
 * aggregates continue. Does not call the handler of an event that was given up: a failed statement would abort the transaction
 * that writes the row.
 */
final class RelayParking implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger log = LoggerFactory.getLogger(RelayParking.class);
    private static final String BLOCKED = RelayParking.class.getName();
    private static final String DISCARDED = BLOCKED + "/discarded";

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
        if (discarded(unitOfWork).contains(fact.getIdentifier())) {
            return fact; // Also in a republish after the cause was fixed.
        }
        var blocked = parkedAggregates(unitOfWork);
        if (isBehindParkedEvent(fact, blocked)) {
            parked.park(fact, null);
            return fact;
        }
        var verdict = failures.verdict(fact.getIdentifier());
        if (verdict.isPresent()) {
            giveUp(fact, verdict.get(), blocked, unitOfWork);
            return fact;
        }
        try {
            return chain.proceed();
        } catch (Exception failure) {
            failures.note(fact.getIdentifier(), failure);
            throw failure;
        } catch (StackOverflowError | LinkageError | AssertionError failure) {
            failures.note(fact.getIdentifier(), failure);
            // An error that is no exception would end the worker of all segments.
            throw new IllegalStateException(failure);
        }
    }

    /** Queried once per batch, because events are rarely parked. */
    private Set<String> parkedAggregates(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(BLOCKED, _ -> parked.aggregates());
    }

    private Set<String> discarded(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(DISCARDED, _ -> parked.discarded());
    }

    /** Checks again under the lock: an operator may be publishing the last parked event. */
    private boolean isBehindParkedEvent(DomainEventMessage<?> fact, Set<String> blocked) {
        var aggregate = fact.getAggregateIdentifier();
        if (!blocked.contains(aggregate)) {
            return false;
        }
        parked.lock(aggregate);
        return parked.anyOf(aggregate);
    }

    private void giveUp(DomainEventMessage<?> fact, String reason, Set<String> blocked, UnitOfWork<?> unitOfWork) {
        parked.lock(fact.getAggregateIdentifier());
        if (!parked.park(fact, reason)) {
            return;
        }
        blocked.add(fact.getAggregateIdentifier());
        unitOfWork.afterCommit(_ -> {
            failures.forget(fact.getIdentifier());
            log.error(
                    "Event {} of {} ({}) cannot be published; it and all later events of the aggregate are parked: {}",
                    fact.getSequenceNumber(),
                    fact.getAggregateIdentifier(),
                    StoredVocabulary.nameOf(fact.getPayloadType()).value(),
                    reason);
        });
    }
}
