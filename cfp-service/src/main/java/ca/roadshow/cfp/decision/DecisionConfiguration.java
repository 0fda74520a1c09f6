package ca.roadshow.cfp.decision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> confirmationTask(ConfirmationRound round) {
        return Tasks.recurring("confirmations", Schedules.fixedDelay(INTERVAL)).execute((_, _) -> round.run());
    }
}
