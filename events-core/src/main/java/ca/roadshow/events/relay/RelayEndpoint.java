package ca.roadshow.events.relay;

import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.events.store.processor.Replays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** For operators: lists parked events, publishes them again, or discards one with a reason. */
@Endpoint(id = "relay")
final class RelayEndpoint {

    private final Replays replays;
    private final ParkedFacts parked;
    private final RelayReplay replay;

    RelayEndpoint(Replays replays, ParkedFacts parked, RelayReplay replay) {
        this.replays = replays;
        this.parked = parked;
        this.replay = replay;
    }

    @ReadOperation
    List<ParkedFacts.Parked> parked() {
        return parked.all();
    }

    /** Publishes an aggregate's parked events in order, until one fails. */
    @WriteOperation
    RelayReplay.Replayed replay(@Selector String aggregate) {
        return replay.replay(aggregate);
    }

    /** Discards one event for good and publishes those behind it. Returns empty if no such event is parked. */
    @DeleteOperation
    Optional<RelayReplay.Replayed> discard(@Selector String aggregate, @Selector long sequence, String reason) {
        return parked.discard(aggregate, sequence, reason) ? Optional.of(replay.replay(aggregate)) : Optional.empty();
    }

    /**
     * Publishes everything in the store again, with the same ids, for a consumer that was down longer than its topic keeps
     * messages. Inboxes skip duplicates. Parked events stay parked, and discarded events are not published.
     */
    @WriteOperation
    void republish() {
        replays.replay(Groups.RELAY);
    }
}
