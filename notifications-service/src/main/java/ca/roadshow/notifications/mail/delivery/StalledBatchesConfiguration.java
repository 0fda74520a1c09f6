package ca.roadshow.notifications.mail.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StalledBatchesConfiguration {

    /** Often enough for an alarm after minutes; each time counts what is left of every active batch. */
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> stalledBatchesTask(StalledBatches batches) {
        return Tasks.recurring("stalled-batches", Schedules.fixedDelay(EVERY)).execute((_, _) -> batches.look());
    }
}
