package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenCommunityListedThenKnowCommunity implements Effect<CommunityListed> {

    private final Announcements announcements;

    WhenCommunityListedThenKnowCommunity(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Class<CommunityListed> on() {
        return CommunityListed.class;
    }

    @Override
    public void apply(CommunityListed event, Delivery delivery) {
        announcements.note(event);
    }
}
