package ca.roadshow.events.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Remembers which events a processor is failing on until they are committed: a pooled processor retries for ever and
 * calls itself healthy all the while.
 */
final class ProcessorAlarms implements ErrorHandler {

    private final Map<String, Map<String, Throwable>> failing = new ConcurrentHashMap<>();

    /** Notes the first event of the failed batch and lets the batch roll back. */
    @Override
    public void handleError(ErrorContext context) throws Exception {
        context.failedEvents().stream()
                .findFirst()
                .ifPresent(first -> failing.computeIfAbsent(context.eventProcessor(), _ -> new ConcurrentHashMap<>())
                        .put(first.getIdentifier(), context.error()));
        PropagatingErrorHandler.instance().handleError(context);
    }

    boolean rings(String processor) {
        return !failing.getOrDefault(processor, Map.of()).isEmpty();
    }

    MessageHandlerInterceptor<EventMessage<?>> watching(String processor) {
        return (unitOfWork, chain) -> proceed(processor, unitOfWork, chain);
    }

    private Object proceed(String processor, UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var noted = failing.get(processor);
        if (noted != null && noted.containsKey(unitOfWork.getMessage().getIdentifier())) {
            var event = unitOfWork.getMessage().getIdentifier();
            unitOfWork.afterCommit(_ -> noted.remove(event));
        }
        return chain.proceed();
    }
}
