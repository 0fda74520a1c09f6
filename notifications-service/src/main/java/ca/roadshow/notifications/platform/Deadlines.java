package ca.roadshow.notifications.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does what is due by a row of {@code scheduled_tasks}, on one replica at a time. What a killed replica had picked is done
 * again half a minute later, so that doing it twice must be harmless.
 */
@Component
public class Deadlines implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration ALIVE_EVERY = Duration.ofSeconds(5);
    private static final int THREADS = 2;

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final Clock clock;
    private volatile @Nullable Scheduler scheduler;

    Deadlines(DataSource database, List<Task<?>> tasks, Clock clock) {
        this.database = database;
        this.tasks = List.copyOf(tasks);
        this.clock = clock;
    }

    /** A stopped scheduler does not start again, so that each start makes one. */
    @Override
    public void start() {
        var fresh = Scheduler.create(database, tasks)
                .schedulerName(new SchedulerName.Fixed("notifications-" + UUID.randomUUID()))
                .pollingInterval(LOOK_EVERY)
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
