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
 * Runs recurring tasks that features declare, and tasks in the rows of {@code scheduled_tasks}, on one replica at a
 * time. Tasks that a killed replica had picked run again half a minute later, so a task must be idempotent.
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

    /** Creates a scheduler for each start, because a stopped one cannot be restarted. */
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
