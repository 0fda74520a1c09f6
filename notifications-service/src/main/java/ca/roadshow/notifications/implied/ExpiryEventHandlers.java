package ca.roadshow.notifications.implied;

import ca.roadshow.notifications.subscription.SubscriptionEvent.ImpliedConsentNoted;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Plans the end of each implied consent. The planned task has no effect if a later visit has extended the consent. */
@Component
@ProcessingGroup("implied_consent_deadlines")
class ExpiryEventHandlers {

    private final SchedulerClient deadlines;
    private final OneTimeTask<Void> expiry;

    ExpiryEventHandlers(SchedulerClient impliedConsentDeadlines, OneTimeTask<Void> impliedConsentExpiryTask) {
        this.deadlines = impliedConsentDeadlines;
        this.expiry = impliedConsentExpiryTask;
    }

    @EventHandler
    void on(ImpliedConsentNoted event) {
        var name = event.subscriptionId() + "/" + event.topic() + "/"
                + event.endsAt().getEpochSecond();
        deadlines.scheduleIfNotExists(expiry.instance(name), event.endsAt());
    }
}
