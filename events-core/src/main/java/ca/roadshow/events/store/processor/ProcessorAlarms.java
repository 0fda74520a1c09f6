package ca.roadshow.events.store.processor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
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
 * Remembers which events a processor fails on, until they are committed. A pooled processor retries for ever and
 * reports no error itself.
 */
final class ProcessorAlarms implements ErrorHandler {

    /**
     * Longer than Axon's longest pause between attempts. After this time another replica has the segment and records
     * the failure itself.
     */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);

    private final Map<String, Cache<String, Boolean>> failing = new ConcurrentHashMap<>();

    /** Records the first event of the failed batch and rethrows, so that the batch rolls back. */
    @Override
    public void handleError(ErrorContext context) throws Exception {
        var noted = failing.computeIfAbsent(
                context.eventProcessor(),
                _ -> Caffeine.newBuilder().expireAfterWrite(LONGEST_SILENCE).build());
        context.failedEvents().stream().findFirst().ifPresent(first -> noted.put(first.getIdentifier(), true));
        PropagatingErrorHandler.instance().handleError(context);
    }

    boolean rings(String processor) {
        var noted = failing.get(processor);
        return noted != null && !noted.asMap().isEmpty();
    }

    MessageHandlerInterceptor<EventMessage<?>> watching(String processor) {
        return (unitOfWork, chain) -> proceed(processor, unitOfWork, chain);
    }

    private Object proceed(String processor, UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var noted = failing.get(processor);
        if (noted != null && noted.getIfPresent(unitOfWork.getMessage().getIdentifier()) != null) {
            var event = unitOfWork.getMessage().getIdentifier();
            unitOfWork.afterCommit(_ -> noted.invalidate(event));
        }
        return chain.proceed();
    }
}
