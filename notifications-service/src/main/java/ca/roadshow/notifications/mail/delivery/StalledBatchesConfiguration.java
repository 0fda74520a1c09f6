package ca.roadshow.notifications.mail.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StalledBatchesConfiguration {

    /**
     * How often the remaining mails are counted. It must be much shorter than the time before an alarm; each run counts the mails
     * of every active batch.
     */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> stalledBatchesTask(StalledBatches batches) {
        return Tasks.recurring("stalled-batches", Schedules.fixedDelay(INTERVAL))
                .execute((_, _) -> batches.look());
    }
}
