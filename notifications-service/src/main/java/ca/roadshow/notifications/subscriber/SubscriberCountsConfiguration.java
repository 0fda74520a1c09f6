package ca.roadshow.notifications.subscriber;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriberCountsConfiguration {

    /** How often rows are merged. Counting is fast even with the hundred thousand rows that an import adds in a minute. */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> subscriberCountsTask(SubscriberCounts counts) {
        return Tasks.recurring("subscriber-counts", Schedules.fixedDelay(INTERVAL))
                .execute((_, _) -> counts.merge());
    }
}
