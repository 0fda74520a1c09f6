package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenMeetupAnnouncedThenKnowMeetup implements Effect<MeetupAnnounced> {

    private final Announcements announcements;

    WhenMeetupAnnouncedThenKnowMeetup(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Class<MeetupAnnounced> on() {
        return MeetupAnnounced.class;
    }

    @Override
    public void apply(MeetupAnnounced event, Delivery delivery) {
        announcements.note(event);
        announcements.reached(event.meetupId(), delivery);
    }
}
