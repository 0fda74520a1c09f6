package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenCallAnnouncedThenKnowCall implements Effect<CallAnnounced> {

    private final Announcements announcements;

    WhenCallAnnouncedThenKnowCall(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Class<CallAnnounced> on() {
        return CallAnnounced.class;
    }

    @Override
    public void apply(CallAnnounced event, Delivery delivery) {
        announcements.note(event);
    }
}
