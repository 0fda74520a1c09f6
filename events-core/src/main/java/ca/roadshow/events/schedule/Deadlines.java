package ca.roadshow.events.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Does what features declare as recurring, and what is due by a row of {@code scheduled_tasks}, on one replica at a time. What
 * a killed replica had picked is done again half a minute later, so that doing it twice must be harmless.
 */
public final class Deadlines implements SmartLifecycle {

    private static final Duration ALIVE_EVERY = Duration.ofSeconds(5);
    private static final int THREADS = 2;

    private final String service;
    private final Duration lookEvery;
    private final DataSource database;
    private final List<Task<?>> once;
    private final List<RecurringTask<?>> recurring;
    private final Clock clock;
    private volatile @Nullable Scheduler scheduler;

    Deadlines(String service, Duration lookEvery, DataSource database, List<Task<?>> tasks, Clock clock) {
        this.service = service;
        this.lookEvery = lookEvery;
        this.database = database;
        this.once = tasks.stream()
                .filter(task -> !(task instanceof RecurringTask<?>))
                .toList();
        this.recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
        this.clock = clock;
    }

    /** A stopped scheduler does not start again, so that each start makes one. */
    @Override
    public void start() {
        var fresh = Scheduler.create(database, once)
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(service + "-" + UUID.randomUUID()))
                .pollingInterval(lookEvery)
                .heartbeatInterval(ALIVE_EVERY)
                .threads(THREADS)
                .clock(clock::instant)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        fresh.start();
        scheduler = fresh;
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
