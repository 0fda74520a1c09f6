package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenCommunityListedThenKnowCommunity implements Effect<CommunityListed> {

    private final Communities communities;

    WhenCommunityListedThenKnowCommunity(Communities communities) {
        this.communities = communities;
    }

    @Override
    public Class<CommunityListed> on() {
        return CommunityListed.class;
    }

    @Override
    public void apply(CommunityListed event, Delivery delivery) {
        communities.note(event);
    }
}
