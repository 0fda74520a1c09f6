package ca.roadshow.events.store;

import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets any replica take any command: a command first locks its aggregate across replicas until its transaction ends,
 * then drops the cached root if another replica has gone on since. The store's unique index alone protects only
 * commands that append.
 */
@Order(0)
final class AggregateGuard implements CommandInterceptor {

    private final JdbcClient jdbc;
    private final BoundedAggregateCache cache;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    AggregateGuard(JdbcClient jdbc, BoundedAggregateCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var aggregateId = targets.resolveTarget(unitOfWork.getMessage()).getIdentifier();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(aggregateId)
                .query((row, number) -> aggregateId)
                .single();
        var cached = cache.versionOf(aggregateId);
        if (cached.isPresent() && !cached.equals(stored(aggregateId))) {
            cache.remove(aggregateId);
        }
        return chain.proceed();
    }

    private OptionalLong stored(String aggregateId) {
        return jdbc.sql("select max(sequencenumber) from domainevententry where aggregateidentifier = ?")
                .param(aggregateId)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
