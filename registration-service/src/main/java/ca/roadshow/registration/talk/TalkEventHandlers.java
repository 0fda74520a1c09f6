package ca.roadshow.registration.talk;

import ca.roadshow.events.contract.TalkConfirmed;
import ca.roadshow.events.contract.TalkWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.inbox.IntegrationEventHandler.Step;
import org.springframework.stereotype.Component;

@Component
class TalkEventHandlers {

    private final ConfirmedTalks talks;

    TalkEventHandlers(ConfirmedTalks talks) {
        this.talks = talks;
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(TalkConfirmed event, Delivery delivery) {
        talks.save(event, delivery);
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(TalkWithdrawn event) {
        talks.save(event);
    }
}
