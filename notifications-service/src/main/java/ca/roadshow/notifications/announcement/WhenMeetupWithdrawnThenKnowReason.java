package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenMeetupWithdrawnThenKnowReason implements Effect<MeetupWithdrawn> {

    private final Announcements announcements;

    WhenMeetupWithdrawnThenKnowReason(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Class<MeetupWithdrawn> on() {
        return MeetupWithdrawn.class;
    }

    @Override
    public void apply(MeetupWithdrawn event, Delivery delivery) {
        announcements.note(event);
        announcements.reached(event.meetupId(), delivery);
    }
}
