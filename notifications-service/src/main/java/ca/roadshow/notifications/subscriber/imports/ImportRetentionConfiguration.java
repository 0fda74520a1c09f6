package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.notifications.platform.RetentionSettings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportRetentionConfiguration {

    private static final LocalTime CLEAN_UP_AT = LocalTime.of(4, 10);

    @Bean
    RecurringTask<Void> oldImportsTask(ImportRecords records, RetentionSettings settings, Clock clock) {
        return Tasks.recurring("old-imports", Schedules.daily(CLEAN_UP_AT))
                .execute((_, _) -> records.deleteBefore(clock.instant().minus(settings.imports())));
    }
}
