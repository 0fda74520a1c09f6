package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenMeetupRevisedThenKnowChange implements Effect<MeetupRevised> {

    private final Announcements announcements;

    WhenMeetupRevisedThenKnowChange(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Class<MeetupRevised> on() {
        return MeetupRevised.class;
    }

    @Override
    public void apply(MeetupRevised event, Delivery delivery) {
        announcements.note(event);
        announcements.reached(event.meetupId(), delivery);
    }
}
