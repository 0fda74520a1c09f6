package ca.roadshow.notifications.implied;

import ca.roadshow.events.contract.AttendeeCheckInUndone;
import ca.roadshow.events.contract.AttendeeCheckedIn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.notifications.platform.ImpliedConsentSettings;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Plans a task for each visit, in the transaction that stores the visit. The task sends the command, because handlers of
 * integration events send none.
 */
@Component
class VisitEventHandlers {

    private final SchedulerClient deadlines;
    private final OneTimeTask<Void> visit;
    private final ImpliedConsentSettings settings;
    private final Clock clock;

    VisitEventHandlers(
            SchedulerClient impliedConsentDeadlines,
            OneTimeTask<Void> visitTask,
            ImpliedConsentSettings settings,
            Clock clock) {
        this.deadlines = impliedConsentDeadlines;
        this.visit = visitTask;
        this.settings = settings;
        this.clock = clock;
    }

    @IntegrationEventHandler
    void on(AttendeeCheckedIn event, Delivery delivery) {
        plan(event.rsvpId(), delivery);
    }

    @IntegrationEventHandler
    void on(AttendeeCheckInUndone event, Delivery delivery) {
        plan(event.rsvpId(), delivery);
    }

    private void plan(String rsvpId, Delivery delivery) {
        if (settings.isOn()) {
            deadlines.scheduleIfNotExists(visit.instance(rsvpId + "/" + delivery.sequence()), clock.instant());
        }
    }
}
