package ca.roadshow.notifications.feedback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final LocalTime CLEAN_UP_AT = LocalTime.of(4, 0);

    @Bean
    RecurringTask<Void> feedbackCleanupTask(FeedbackLog handled, Clock clock) {
        return Tasks.recurring("feedback-cleanup", Schedules.daily(CLEAN_UP_AT))
                .execute((_, _) -> handled.forgetOld(clock.instant()));
    }

    @Bean
    RecurringTask<Void> rejectedMailsTask(RejectedMails rejected) {
        return Tasks.recurring("rejected-mails", Schedules.fixedDelay(INTERVAL)).execute((_, _) -> rejected.run());
    }
}
