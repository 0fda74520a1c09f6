package ca.roadshow.events.store.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands with their provenance and waits until their events are committed. All commands are sent through this
 * class.
 */
public final class Commands {

    private static final long PATIENCE_SECONDS = 20;

    private final CommandGateway gateway;
    private final TransactionManager transactions;

    Commands(CommandGateway gateway, TransactionManager transactions) {
        this.gateway = gateway;
        this.transactions = transactions;
    }

    /**
     * Sends a command and returns the handler's result.
     *
     * @throws org.axonframework.modelling.command.AggregateNotFoundException if there is no such aggregate
     * @throws RuntimeException thrown by the handler, after its transaction was rolled back
     */
    public <R> R send(Object command, Provenance provenance, Class<R> answer) {
        return answer.cast(Objects.requireNonNull(dispatch(command, provenance, Map.of())));
    }

    /** Sends a command without a result. */
    public void send(Object command, Provenance provenance) {
        send(command, provenance, Map.of());
    }

    /** Sends a command with further metadata, which command interceptors read. */
    public void send(Object command, Provenance provenance, Map<String, ?> metadata) {
        var _ = dispatch(command, provenance, metadata);
    }

    /**
     * Creates commands and sends all of them in one transaction, which is rolled back if one fails. The commands must
     * be ordered by aggregate id, so that concurrent calls do not deadlock.
     *
     * @return the handlers' results, in the order of the commands
     * @throws RuntimeException thrown by a handler or the database, after the transaction was rolled back
     */
    public <R> List<R> sendTogether(Supplier<? extends List<?>> commands, Provenance provenance, Class<R> answer) {
        return together(() -> commands.get().stream()
                .map(command -> send(command, provenance, answer))
                .toList());
    }

    /** Sends commands in one transaction, without their results. */
    public void sendTogether(Supplier<? extends List<?>> commands, Provenance provenance) {
        var _ = together(() -> {
            commands.get().forEach(command -> send(command, provenance));
            return List.of();
        });
    }

    /**
     * Runs the work in one transaction with the commands that it sends, which must be in the order of their aggregates' ids.
     *
     * @throws RuntimeException what the work or the store throws, after the transaction was rolled back
     */
    public <R> R together(Callable<R> work) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("together"));
        unitOfWork.attachTransaction(transactions);
        var result = unitOfWork.executeWithResult(work);
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("Commands failed together", result.exceptionResult());
        }
        return result.getPayload();
    }

    private @Nullable Object dispatch(Object command, Provenance provenance, Map<String, ?> metadata) {
        return gateway.sendAndWait(
                new GenericCommandMessage<>(command, provenance.asMetaData().mergedWith(metadata)),
                PATIENCE_SECONDS,
                TimeUnit.SECONDS);
    }
}
