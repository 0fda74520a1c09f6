package ca.roadshow.notifications.subscription.confirmation;

import ca.roadshow.notifications.platform.NotificationsSettings;
import ca.roadshow.notifications.subscription.SubscriptionEvent.RequestExpired;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.SubscriptionId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Plans both deadlines of each request. The tasks have no effect if the request is confirmed, dropped or replaced by then. */
@Component
@ProcessingGroup("confirmation_deadlines")
class ConfirmationEventHandlers {

    private final SchedulerClient deadlines;
    private final OneTimeTask<Void> reminder;
    private final OneTimeTask<Void> expiry;
    private final NotificationsSettings settings;
    private final ExpiredContacts contacts;

    ConfirmationEventHandlers(
            SchedulerClient confirmationDeadlines,
            OneTimeTask<Void> confirmationReminderTask,
            OneTimeTask<Void> confirmationExpiryTask,
            NotificationsSettings settings,
            ExpiredContacts contacts) {
        this.deadlines = confirmationDeadlines;
        this.reminder = confirmationReminderTask;
        this.expiry = confirmationExpiryTask;
        this.settings = settings;
        this.contacts = contacts;
    }

    @EventHandler
    void on(SubscriptionRequested event) {
        var request = new UnconfirmedRequest(new SubscriptionId(event.subscriptionId()), event.request());
        deadlines.scheduleIfNotExists(
                reminder.instance(request.name()), event.requestedAt().plus(settings.confirmationReminderAfter()));
        deadlines.scheduleIfNotExists(
                expiry.instance(request.name()), event.requestedAt().plus(settings.confirmationExpiresAfter()));
    }

    @EventHandler
    void on(RequestExpired event) {
        contacts.erase(new SubscriptionId(event.subscriptionId()), event.addressId());
    }
}
