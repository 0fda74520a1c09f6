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

/** The one way in: sends a command with its provenance and waits until its events are committed. */
public final class Commands {

    private static final long PATIENCE_SECONDS = 20;

    private final CommandGateway gateway;
    private final TransactionManager transactions;

    Commands(CommandGateway gateway, TransactionManager transactions) {
        this.gateway = gateway;
        this.transactions = transactions;
    }

    /**
     * Sends and waits for what the handler answers.
     *
     * @throws org.axonframework.modelling.command.AggregateNotFoundException where there is no such aggregate
     * @throws RuntimeException what the handler throws, after its transaction was rolled back
     */
    public <R> R send(Object command, Provenance provenance, Class<R> answer) {
        return answer.cast(Objects.requireNonNull(dispatch(command, provenance, Map.of())));
    }

    /** Sends and waits for a command that answers nothing. */
    public void send(Object command, Provenance provenance) {
        send(command, provenance, Map.of());
    }

    /** The same with further metadata, read by command interceptors. */
    public void send(Object command, Provenance provenance, Map<String, ?> metadata) {
        var _ = dispatch(command, provenance, metadata);
    }

    /**
     * Makes the commands and sends all in one transaction, and waits until it is committed; nothing has happened where one
     * fails. The commands must come in the order of their aggregates' ids, so that two who do this at once never wait for each
     * other.
     *
     * @return what the handlers answer, in the order of the commands
     * @throws RuntimeException what a handler or the store throws, after the transaction was rolled back
     */
    public <R> List<R> sendTogether(Supplier<? extends List<?>> commands, Provenance provenance, Class<R> answer) {
        return together(() -> commands.get().stream()
                .map(command -> send(command, provenance, answer))
                .toList());
    }

    /** The same for commands whose answers do not matter. */
    public void sendTogether(Supplier<? extends List<?>> commands, Provenance provenance) {
        var _ = together(() -> {
            commands.get().forEach(command -> send(command, provenance));
            return List.of();
        });
    }

    private <R> List<R> together(Callable<List<R>> work) {
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
