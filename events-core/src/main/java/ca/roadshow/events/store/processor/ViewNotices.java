package ca.roadshow.events.store.processor;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notifies every replica, once per batch and in the projection's transaction, which aggregates it updated: a request on any
 * replica may wait for the view.
 */
final class ViewNotices implements MessageHandlerInterceptor<EventMessage<?>> {

    static final String CHANNEL = "roadshow_view";
    private static final String RESOURCE = ViewNotices.class.getName();

    private final JdbcClient jdbc;

    ViewNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (unitOfWork.getMessage() instanceof DomainEventMessage<?> event) {
            aggregatesOf(unitOfWork.root()).add(event.getAggregateIdentifier());
        }
        return chain.proceed();
    }

    private Set<String> aggregatesOf(UnitOfWork<?> batch) {
        Set<String> known = batch.getResource(RESOURCE);
        if (known != null) {
            return known;
        }
        var aggregates = new LinkedHashSet<String>();
        batch.resources().put(RESOURCE, aggregates);
        batch.onPrepareCommit(_ -> announce(aggregates));
        return aggregates;
    }

    private void announce(Set<String> aggregates) {
        jdbc.sql("select pg_notify('" + CHANNEL + "', aggregate) from unnest(?) aggregate")
                .param(aggregates.toArray(String[]::new))
                .query(row -> {});
    }
}
