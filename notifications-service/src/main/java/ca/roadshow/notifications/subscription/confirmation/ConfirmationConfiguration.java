package ca.roadshow.notifications.subscription.confirmation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler tasks for unconfirmed requests, and a scheduler client that writes rows in the running transaction. */
@Configuration(proxyBeanMethods = false)
class ConfirmationConfiguration {

    @Bean
    OneTimeTask<Void> confirmationReminderTask(ConfirmationRounds rounds) {
        return Tasks.oneTime("confirmation-reminder")
                .execute((due, _) -> rounds.remind(UnconfirmedRequest.named(due.getId())));
    }

    @Bean
    OneTimeTask<Void> confirmationExpiryTask(ConfirmationRounds rounds) {
        return Tasks.oneTime("confirmation-expiry")
                .execute((due, _) -> rounds.expire(UnconfirmedRequest.named(due.getId())));
    }

    @Bean
    SchedulerClient confirmationDeadlines(
            DataSource database, OneTimeTask<Void> confirmationReminderTask, OneTimeTask<Void> confirmationExpiryTask) {
        return SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(database), confirmationReminderTask, confirmationExpiryTask)
                .build();
    }
}
