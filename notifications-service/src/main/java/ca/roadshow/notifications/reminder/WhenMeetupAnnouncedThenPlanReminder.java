package ca.roadshow.notifications.reminder;

import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenMeetupAnnouncedThenPlanReminder implements Effect<MeetupAnnounced> {

    private final ReminderPlan plan;

    WhenMeetupAnnouncedThenPlanReminder(ReminderPlan plan) {
        this.plan = plan;
    }

    @Override
    public Class<MeetupAnnounced> on() {
        return MeetupAnnounced.class;
    }

    @Override
    public void apply(MeetupAnnounced event, Delivery delivery) {
        plan.plan(event.meetupId(), event.startsAt());
    }
}
