package ca.roadshow.cfp.draft;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    private static final LocalTime CLEAN_UP_AT = LocalTime.of(3, 40);

    @Bean
    RecurringTask<Void> draftCleanup(Drafts drafts) {
        return Tasks.recurring("draft-cleanup", Schedules.daily(CLEAN_UP_AT)).execute((_, _) -> drafts.clean());
    }
}
