package ca.roadshow.notifications.reminder;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler task that sends a reminder, and a scheduler client that writes rows in the running transaction. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    OneTimeTask<Void> reminderTask(ReminderRound round) {
        return Tasks.oneTime("reminder").execute((due, _) -> round.run(Reminder.named(due.getId())));
    }

    @Bean
    SchedulerClient reminderDeadlines(DataSource database, OneTimeTask<Void> reminderTask) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), reminderTask)
                .build();
    }
}
