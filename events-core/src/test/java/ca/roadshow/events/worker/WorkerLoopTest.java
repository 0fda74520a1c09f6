package ca.roadshow.events.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.worker.WorkerLoop.Next;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerLoopTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger runs = new AtomicInteger();
    private WorkerLoop loop = new WorkerLoop("test-loop", LONG, this::counted);

    private Next counted() {
        runs.incrementAndGet();
        return Next.AFTER_PAUSE;
    }

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void runsInADaemonThreadOfTheGivenName() {
        var thread = new AtomicReference<Thread>();
        loop = new WorkerLoop("test-loop", LONG, () -> {
            thread.set(Thread.currentThread());
            return Next.AFTER_PAUSE;
        });
        loop.start();
        await().atMost(PATIENCE).until(() -> thread.get() != null);
        assertThat(thread.get().getName()).isEqualTo("test-loop");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void runsAgainAtOnceWhileThereIsMore() {
        loop = new WorkerLoop("test-loop", LONG, () -> runs.incrementAndGet() < 3 ? Next.AT_ONCE : Next.AFTER_PAUSE);
        loop.start();
        await().atMost(PATIENCE).until(() -> runs.get() == 3);
    }

    @Test
    void runsAgainAfterThePause() {
        loop = WorkerLoop.every("test-loop", SHORT, runs::incrementAndGet);
        loop.start();
        await().atMost(PATIENCE).until(() -> runs.get() > 2);
    }

    @Test
    void runsAgainWhenItIsWoken() {
        loop.start();
        await().atMost(PATIENCE).until(() -> runs.get() == 1);
        loop.wake();
        await().atMost(PATIENCE).until(() -> runs.get() == 2);
    }

    @Test
    void doesNotRunBeforeItsDelayIsOver() {
        var waiting = new CountDownLatch(1);
        loop = WorkerLoop.every("test-loop", LONG, SHORT, waiting::countDown);
        loop.start();
        loop.stop();
        assertThat(waiting.getCount()).isOne();
    }

    @Test
    void runsAgainAfterAFailure() {
        loop = new WorkerLoop("test-loop", SHORT, () -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException("Run " + runs);
            }
            return Next.NEVER;
        });
        loop.start();
        await().atMost(PATIENCE).until(() -> runs.get() == 3);
    }

    @Test
    void endsWhenTheTaskSaysSo() {
        var thread = new AtomicReference<Thread>();
        loop = new WorkerLoop("test-loop", SHORT, () -> {
            thread.set(Thread.currentThread());
            return Next.NEVER;
        });
        loop.start();
        await().atMost(PATIENCE)
                .until(() -> thread.get() != null && !thread.get().isAlive());
        assertThat(loop.isRunning()).isTrue();
    }

    @Test
    void waitsForTheCurrentRunWhenItIsStopped() throws InterruptedException {
        var started = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        loop = new WorkerLoop("test-loop", LONG, () -> {
            try {
                started.countDown();
                Thread.sleep(LONG);
            } finally {
                ended.set(true);
            }
            return Next.AT_ONCE;
        });
        loop.start();
        started.await();
        loop.stop();
        assertThat(ended).isTrue();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void stopsEvenIfTheTaskIgnoresTheInterrupt() throws InterruptedException {
        var started = new CountDownLatch(1);
        loop = new WorkerLoop("test-loop", SHORT, () -> {
            started.countDown();
            runs.incrementAndGet();
            var _ = Thread.interrupted();
            return Next.AT_ONCE;
        });
        loop.start();
        started.await();
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("test-loop"));
    }

    @Test
    void canBeStartedAgain() {
        loop.start();
        await().atMost(PATIENCE).until(() -> runs.get() == 1);
        loop.stop();
        loop.start();
        await().atMost(PATIENCE).until(() -> runs.get() == 2);
    }
}
