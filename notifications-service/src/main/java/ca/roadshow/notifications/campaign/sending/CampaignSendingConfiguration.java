package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.events.store.processor.PromptGroups;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignSendingConfiguration {

    /**
     * How often the campaigns are checked. The scheduler itself polls for due tasks every five seconds, so the effective interval
     * is longer.
     */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /**
     * Handles the events of sending at once instead of at the next poll, because an organizer who pauses a campaign waits for its
     * last mail.
     */
    @Bean
    PromptGroups promptSending() {
        return new PromptGroups(Set.of(CampaignSendingEventHandlers.GROUP));
    }

    @Bean
    RecurringTask<Void> campaignTask(CampaignRound round) {
        return Tasks.recurring("campaigns", Schedules.fixedDelay(INTERVAL)).execute((_, _) -> round.run());
    }
}
