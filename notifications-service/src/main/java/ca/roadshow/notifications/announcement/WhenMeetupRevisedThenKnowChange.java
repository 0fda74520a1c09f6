package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before other features ask what this message changed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhenMeetupRevisedThenKnowChange implements Effect<MeetupRevised> {

    private final Announcements announcements;
    private final MeetupChanges changes;

    WhenMeetupRevisedThenKnowChange(Announcements announcements, MeetupChanges changes) {
        this.announcements = announcements;
        this.changes = changes;
    }

    @Override
    public Class<MeetupRevised> on() {
        return MeetupRevised.class;
    }

    @Override
    public void apply(MeetupRevised event, Delivery delivery) {
        changes.note(delivery.id(), event);
        announcements.note(event);
        announcements.reached(event.meetupId(), delivery);
    }
}
