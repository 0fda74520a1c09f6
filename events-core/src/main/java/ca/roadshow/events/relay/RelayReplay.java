package ca.roadshow.events.relay;

import ca.roadshow.events.store.processor.Failure;
import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.events.store.vocabulary.StoredFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Publishes the parked events of one aggregate in order, each in its own transaction, until one fails. */
final class RelayReplay {

    /**
     * @param told the number of published events
     * @param failure why the next one failed; null if none is left
     */
    record Replayed(int told, @Nullable String failure) {}

    private final ParkedFacts parked;
    private final StoredFacts facts;
    private final TransactionManager transactions;
    private final ApplicationContext context;

    RelayReplay(ParkedFacts parked, StoredFacts facts, TransactionManager transactions, ApplicationContext context) {
        this.parked = parked;
        this.facts = facts;
        this.transactions = transactions;
        this.context = context;
    }

    Replayed replay(String aggregateId) {
        var handlers = handlers();
        for (var told = 0; ; told++) {
            var head = parked.first(aggregateId);
            if (head.isEmpty()) {
                return new Replayed(told, null);
            }
            var failure = inUnitOfWork(() -> publishFirst(aggregateId, handlers));
            if (failure.isPresent()) {
                var reason = Failure.inClasses(failure.get());
                parked.failedAgain(head.get(), reason);
                return new Replayed(told, reason);
            }
        }
    }

    /** New events of the aggregate wait for the lock; the relay then publishes them or parks them behind the others. */
    private boolean publishFirst(String aggregateId, List<AnnotationEventHandlerAdapter> handlers) {
        parked.lock(aggregateId);
        parked.first(aggregateId).ifPresent(fact -> {
            publish(facts.at(aggregateId, fact.sequence()).orElseThrow(), handlers);
            parked.told(fact);
        });
        return true;
    }

    private static void publish(DomainEventMessage<?> fact, List<AnnotationEventHandlerAdapter> handlers) {
        for (var handler : handlers) {
            if (handler.canHandle(fact)) {
                try {
                    handler.handle(fact);
                } catch (RuntimeException failure) {
                    throw failure;
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }

    /** The commit waits for Kafka, as in the relay. */
    private Optional<Throwable> inUnitOfWork(Supplier<Boolean> step) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("relay"));
        unitOfWork.attachTransaction(transactions);
        var result = unitOfWork.executeWithResult(step::get);
        return result.isExceptional() ? Optional.of(result.exceptionResult()) : Optional.empty();
    }

    private List<AnnotationEventHandlerAdapter> handlers() {
        var axon = context.getBean(Configuration.class);
        return context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> bean.getClass()
                        .getAnnotation(ProcessingGroup.class)
                        .value()
                        .equals(Groups.RELAY))
                .map(bean -> new AnnotationEventHandlerAdapter(
                        bean, axon.parameterResolverFactory(), axon.handlerDefinition(bean.getClass())))
                .toList();
    }
}
