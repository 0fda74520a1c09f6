package ca.roadshow.notifications.reminder;

import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.MeetupChanges;
import org.springframework.stereotype.Component;

/** Plans, moves and cancels the reminder of a meetup. */
@Component
class ReminderEventHandlers {

    private final ReminderPlan plan;
    private final Announcements announcements;
    private final MeetupChanges changes;

    ReminderEventHandlers(ReminderPlan plan, Announcements announcements, MeetupChanges changes) {
        this.plan = plan;
        this.announcements = announcements;
        this.changes = changes;
    }

    @IntegrationEventHandler
    void on(MeetupAnnounced event) {
        plan.plan(event.meetupId(), event.startsAt());
    }

    @IntegrationEventHandler
    void on(MeetupRevised event, Delivery delivery) {
        changes.change(delivery.id()).filter(MeetupChanges.Change::ofStart).ifPresent(plan::move);
    }

    @IntegrationEventHandler
    void on(MeetupWithdrawn event) {
        announcements.meetup(event.meetupId()).ifPresent(meetup -> plan.cancel(event.meetupId(), meetup.startsAt()));
    }
}
