package ca.roadshow.events.inbox;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.worker.WorkerLoop;
import ca.roadshow.events.worker.WorkerLoop.Next;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** The thread that handles stored messages, pass by pass, as soon as it is told of one and at every poll. */
final class InboxWorker implements SmartLifecycle {

    private final Inbox inbox;
    private final WorkerLoop loop;

    InboxWorker(Inbox inbox, InboxRound round, Duration pollEvery) {
        this.inbox = inbox;
        this.loop = new WorkerLoop("inbox-worker", pollEvery, () -> round.run() ? Next.AT_ONCE : Next.AFTER_PAUSE);
    }

    /** Something new was stored. */
    void wake() {
        loop.wake();
    }

    /** What an older version of the service did not know may be known now. */
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
