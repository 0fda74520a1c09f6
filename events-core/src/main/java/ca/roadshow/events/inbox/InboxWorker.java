package ca.roadshow.events.inbox;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.worker.WorkerLoop;
import ca.roadshow.events.worker.WorkerLoop.Next;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** The thread that handles stored messages, in rounds: after each wake-up and at every poll. */
final class InboxWorker implements SmartLifecycle {

    private final Inbox inbox;
    private final WorkerLoop loop;

    InboxWorker(Inbox inbox, InboxRound round, Duration pollEvery) {
        this.inbox = inbox;
        this.loop = new WorkerLoop("inbox-worker", pollEvery, () -> round.run() ? Next.AT_ONCE : Next.AFTER_PAUSE);
    }

    /** Starts a round now, because a message was stored. */
    void wake() {
        loop.wake();
    }

    /** Also handles messages of types that an older version of the service did not know. */
    @Override
    public void start() {
        inbox.reconsiderUnknown(IntegrationEvent.Catalogue.all().keySet());
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
