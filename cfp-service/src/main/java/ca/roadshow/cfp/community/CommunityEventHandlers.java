package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.inbox.IntegrationEventHandler.Step;
import org.springframework.stereotype.Component;

@Component
class CommunityEventHandlers {

    private final Communities communities;

    CommunityEventHandlers(Communities communities) {
        this.communities = communities;
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(CommunityListed event) {
        communities.save(event);
    }
}
