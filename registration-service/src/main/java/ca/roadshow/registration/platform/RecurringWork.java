package ca.roadshow.registration.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does what features declare as recurring, on one replica at a time, for as long as the service runs. */
@Component
class RecurringWork implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final int THREADS = 2;

    private final DataSource database;
    private final List<RecurringTask<Void>> tasks;
    private volatile @Nullable Scheduler scheduler;

    RecurringWork(DataSource database, List<RecurringTask<Void>> tasks) {
        this.database = database;
        this.tasks = List.copyOf(tasks);
    }

    /** A stopped scheduler does not start again, so that each start makes one. */
    @Override
    public void start() {
        var fresh = Scheduler.create(database)
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed("registration-" + UUID.randomUUID()))
                .pollingInterval(LOOK_EVERY)
                .threads(THREADS)
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
