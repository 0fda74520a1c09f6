package ca.roadshow.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.lamp.LampsUnderTest;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LampsUnderTest
class DeadlinesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ObjectProvider<Deadlines> ofTheService;

    @BeforeEach
    void table() {
        jdbc.sql("""
                        create table if not exists scheduled_tasks (
                            task_name text, task_instance text, task_data bytea, execution_time timestamptz not null,
                            picked boolean not null, picked_by text, last_success timestamptz, last_failure timestamptz,
                            consecutive_failures integer, last_heartbeat timestamptz, version bigint not null,
                            priority smallint, primary key (task_name, task_instance))""").update();
    }

    @Test
    void runsRecurringAndDueTasksAlsoAfterRestart() {
        var rounds = new AtomicInteger();
        var done = new AtomicInteger();
        var round = Tasks.recurring("round", Schedules.fixedDelay(Duration.ofSeconds(1)))
                .execute((_, _) -> rounds.incrementAndGet());
        var deadline = Tasks.oneTime("deadline").execute((_, _) -> done.incrementAndGet());
        var deadlines = new Deadlines("lamps", Duration.ofMillis(500), database, List.of(round, deadline), clock);
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('deadline', 'lamp-1', now(), false, 1)")
                .update();
        deadlines.start();
        try {
            await().atMost(PATIENCE).until(() -> done.get() == 1 && rounds.get() > 0);
            deadlines.stop();
            assertThat(deadlines.isRunning()).isFalse();
            var before = rounds.get();
            deadlines.start();
            await().atMost(PATIENCE).until(() -> rounds.get() > before);
            assertThat(done).hasValue(1);
        } finally {
            deadlines.stop();
        }
    }

    @Test
    void isInactiveWithoutTasks() {
        assertThat(ofTheService.getIfAvailable()).isNull();
    }
}
