package ca.roadshow.events.inbox;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** For operators: lists parked messages with their reasons, and replays or discards them. */
@Endpoint(id = "inbox")
final class InboxEndpoint {

    private final Inbox inbox;
    private final InboxWorker worker;

    InboxEndpoint(Inbox inbox, InboxWorker worker) {
        this.inbox = inbox;
        this.worker = worker;
    }

    @ReadOperation
    List<Inbox.Parked> parked() {
        return inbox.parked();
    }

    /** Returns false if no such message is parked. */
    @WriteOperation
    boolean replay(@Selector String id) {
        var replayed = inbox.replay(id);
        worker.wake();
        return replayed;
    }

    /** Returns false if no such message is parked. */
    @DeleteOperation
    boolean discard(@Selector String id, String reason) {
        var discarded = inbox.discard(id, reason);
        worker.wake();
        return discarded;
    }
}
