package ca.roadshow.notifications.reminder;

import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.notifications.announcement.Announcements;
import org.springframework.stereotype.Component;

@Component
class WhenMeetupWithdrawnThenDropReminder implements Effect<MeetupWithdrawn> {

    private final ReminderPlan plan;
    private final Announcements announcements;

    WhenMeetupWithdrawnThenDropReminder(ReminderPlan plan, Announcements announcements) {
        this.plan = plan;
        this.announcements = announcements;
    }

    @Override
    public Class<MeetupWithdrawn> on() {
        return MeetupWithdrawn.class;
    }

    @Override
    public void apply(MeetupWithdrawn event, Delivery delivery) {
        announcements.meetup(event.meetupId()).ifPresent(meetup -> plan.drop(event.meetupId(), meetup.startsAt()));
    }
}
