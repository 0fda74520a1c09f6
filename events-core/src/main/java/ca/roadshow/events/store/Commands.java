package ca.roadshow.events.store;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** The one way in: sends a command with its provenance and waits until its events are committed. */
public final class Commands {

    private static final long PATIENCE_SECONDS = 20;

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
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

    private @Nullable Object dispatch(Object command, Provenance provenance, Map<String, ?> metadata) {
        return gateway.sendAndWait(
                new GenericCommandMessage<>(command, provenance.asMetaData().mergedWith(metadata)),
                PATIENCE_SECONDS,
                TimeUnit.SECONDS);
    }
}
