package ca.roadshow.notifications.feedback.mailbox;

import ca.roadshow.notifications.feedback.FeedbackEffects;
import ca.roadshow.notifications.feedback.message.MessageReader;
import ca.roadshow.notifications.platform.FeedbackSettings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Schedules the reading of the mailbox if a host is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("roadshow.feedback.mailbox.host")
class MailboxConfiguration {

    @Bean
    MailboxRound mailboxRound(
            FeedbackSettings settings, MessageReader reader, FeedbackEffects effects, MailboxState state, Clock clock) {
        return new MailboxRound(settings.mailbox(), reader, effects, state, clock);
    }

    @Bean
    RecurringTask<Void> mailboxTask(FeedbackSettings settings, MailboxRound round) {
        var every = settings.mailbox().pollEvery();
        return Tasks.recurring("feedback-mailbox", Schedules.fixedDelay(every)).execute((_, _) -> round.run());
    }
}
