package ca.roadshow.events.store.processor;

import org.jspecify.annotations.Nullable;

/** A daemon thread that runs one task from each start until it is interrupted by the next stop. */
public final class BackgroundThread {

    private final String name;
    private final Runnable task;
    private volatile @Nullable Thread thread;

    /** @param task ends soon after an interrupt */
    public BackgroundThread(String name, Runnable task) {
        this.name = name;
        this.task = task;
    }

    public void start() {
        thread = Thread.ofPlatform().name(name).daemon().start(task);
    }

    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    /** Whether it was started and not stopped; the task may have ended by itself. */
    public boolean isRunning() {
        return thread != null;
    }
}
