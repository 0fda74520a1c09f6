package ca.roadshow.events.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A named daemon thread that repeats one task from each start until the next stop. A failed run is retried after the pause; the
 * log has the stack trace of the first failure in a row.
 */
public final class WorkerLoop {

    private static final Logger log = LoggerFactory.getLogger(WorkerLoop.class);

    /** How long {@link #stop} waits for the current run to end. */
    private static final Duration LAST_RUN = Duration.ofSeconds(10);

    /** When the task runs again. */
    public enum Next {
        AT_ONCE,
        /** Earlier if {@link #wake} is called. */
        AFTER_PAUSE,
        /** Only after the next start. */
        NEVER
    }

    /** One run of the task, which ends soon after an interrupt. */
    @FunctionalInterface
    public interface Task {

        Next run() throws InterruptedException;
    }

    private final String name;
    private final Duration delay;
    private final Duration pause;
    private final Task task;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private int failures;

    /** A task that runs for the first time as soon as the loop is started. */
    public WorkerLoop(String name, Duration pause, Task task) {
        this(name, Duration.ZERO, pause, task);
    }

    private WorkerLoop(String name, Duration delay, Duration pause, Task task) {
        this.name = name;
        this.delay = delay;
        this.pause = pause;
        this.task = task;
    }

    /** A task that runs after each pause. */
    public static WorkerLoop every(String name, Duration pause, Runnable task) {
        return every(name, pause, pause, task);
    }

    /** The same with another pause before the first run. */
    public static WorkerLoop every(String name, Duration delay, Duration pause, Runnable task) {
        return new WorkerLoop(name, delay, pause, () -> {
            task.run();
            return Next.AFTER_PAUSE;
        });
    }

    /** Ends the current pause, or else the next one. The pause after a failure is not shortened. */
    public void wake() {
        wake.release();
    }

    /** Does nothing if the loop is started already. */
    public synchronized void start() {
        if (thread == null) {
            var started = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
            thread = started;
            started.start();
        }
    }

    /** Interrupts the task and waits until it has ended, 10 seconds at most. */
    public synchronized void stop() {
        var stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(LAST_RUN);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether it was started and not stopped; the task may have ended by itself. */
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            rest(delay);
            for (var next = attempt(); next != Next.NEVER && !isStopped(); next = attempt()) {
                if (next == Next.AFTER_PAUSE) {
                    rest(pause);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration time) throws InterruptedException {
        if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private Next attempt() throws InterruptedException {
        try {
            var next = task.run();
            if (failures > 0) {
                log.info("{} runs again after {} failures", name, failures);
            }
            failures = 0;
            return next;
        } catch (RuntimeException | Error failure) {
            if (isStopped()) {
                return Next.NEVER;
            }
            failed(failure);
            Thread.sleep(pause);
            return Next.AT_ONCE;
        }
    }

    private void failed(Throwable failure) {
        failures++;
        if (failures == 1) {
            log.error("{} failed; it is retried in {}", name, pause, failure);
        } else {
            log.warn("{} failed again; it is retried in {}: {}", name, pause, failure.toString());
        }
    }

    /** Also if the task has cleared the interrupt, or if the loop was started again in another thread. */
    private boolean isStopped() {
        return !Thread.currentThread().equals(thread);
    }
}
