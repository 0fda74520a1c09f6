package ca.roadshow.notifications.campaign.suggestion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuggestionConfiguration {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> suggestionTask(SuggestionRound round) {
        return Tasks.recurring("campaign-suggestions", Schedules.fixedDelay(INTERVAL))
                .execute((_, _) -> round.run());
    }
}
