package ca.roadshow.notifications.mail.retention;

import ca.roadshow.notifications.platform.RetentionSettings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailRetentionConfiguration {

    private static final LocalTime CLEAN_UP_AT = LocalTime.of(4, 20);

    @Bean
    RecurringTask<Void> oldMailsTask(SettledMails mails, RetentionSettings settings, Clock clock) {
        return Tasks.recurring("old-mails", Schedules.daily(CLEAN_UP_AT))
                .execute((_, _) -> mails.trim(clock.instant().minus(settings.mails())));
    }
}
