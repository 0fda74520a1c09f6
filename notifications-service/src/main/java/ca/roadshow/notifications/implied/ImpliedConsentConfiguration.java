package ca.roadshow.notifications.implied;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler tasks of implied consent, and a client that writes their rows in the running transaction. */
@Configuration(proxyBeanMethods = false)
class ImpliedConsentConfiguration {

    @Bean
    OneTimeTask<Void> visitTask(ImpliedConsents consents) {
        return Tasks.oneTime("implied-consent-visit")
                .execute((due, _) -> consents.visited(due.getId().replaceFirst("/.*", "")));
    }

    @Bean
    OneTimeTask<Void> impliedConsentExpiryTask(ImpliedConsents consents) {
        return Tasks.oneTime("implied-consent-expiry").execute((due, _) -> consents.expire(due.getId()));
    }

    @Bean
    SchedulerClient impliedConsentDeadlines(
            DataSource database, OneTimeTask<Void> visitTask, OneTimeTask<Void> impliedConsentExpiryTask) {
        return SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(database), visitTask, impliedConsentExpiryTask)
                .build();
    }
}
