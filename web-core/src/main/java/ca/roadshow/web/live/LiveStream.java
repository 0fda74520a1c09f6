package ca.roadshow.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The event stream of one reader. A slow reader does not delay others and has at most one pending message of each kind.
 */
class LiveStream extends SseEmitter {

    private static final int RECONNECT_MILLIS = 3_000;

    /** Spreads reconnections after a restart of the service. */
    private static final int RECONNECT_SPREAD_MILLIS = 7_000;

    private final Executor senders;
    private final AtomicBoolean changeWaits = new AtomicBoolean();
    private final AtomicBoolean heartbeatWaits = new AtomicBoolean();

    LiveStream(Duration timeout, Executor senders) {
        super(timeout.toMillis());
        this.senders = senders;
    }

    void onEnd(Runnable leave) {
        onCompletion(leave);
        onError(_ -> leave.run());
        onTimeout(this::complete);
    }

    /** Opens the stream at once, so that the browser knows it is connected. */
    void greet() {
        var spread = ThreadLocalRandom.current().nextInt(RECONNECT_SPREAD_MILLIS);
        deliver(event().reconnectTime(RECONNECT_MILLIS + spread).comment("roadshow"));
    }

    /** @param spreadMillis period in which readers fetch the new state, each at a random moment */
    void changed(long spreadMillis) {
        later(changeWaits, () -> deliver(event().name("changed").data(Long.toString(spreadMillis))));
    }

    void heartbeat() {
        later(heartbeatWaits, () -> deliver(event().comment("still here")));
    }

    @Override
    protected void extendResponse(ServerHttpResponse response) {
        super.extendResponse(response);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
    }

    private void later(AtomicBoolean waits, Runnable delivery) {
        if (!waits.compareAndSet(false, true)) return;
        try {
            senders.execute(() -> {
                waits.set(false);
                delivery.run();
            });
        } catch (RejectedExecutionException _) {
            complete();
        }
    }

    /** Sends an event. A reader who has disconnected is no error; Spring then calls the {@link #onEnd} callback. */
    private void deliver(SseEventBuilder event) {
        try {
            send(event);
        } catch (IOException | IllegalStateException gone) {
            completeWithError(gone);
        }
    }
}
