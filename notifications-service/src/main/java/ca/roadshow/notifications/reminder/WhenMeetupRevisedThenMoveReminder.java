package ca.roadshow.notifications.reminder;

import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.notifications.announcement.MeetupChanges;
import org.springframework.stereotype.Component;

@Component
class WhenMeetupRevisedThenMoveReminder implements Effect<MeetupRevised> {

    private final ReminderPlan plan;
    private final MeetupChanges changes;

    WhenMeetupRevisedThenMoveReminder(ReminderPlan plan, MeetupChanges changes) {
        this.plan = plan;
        this.changes = changes;
    }

    @Override
    public Class<MeetupRevised> on() {
        return MeetupRevised.class;
    }

    @Override
    public void apply(MeetupRevised event, Delivery delivery) {
        changes.change(delivery.id()).filter(MeetupChanges.Change::ofStart).ifPresent(plan::move);
    }
}
