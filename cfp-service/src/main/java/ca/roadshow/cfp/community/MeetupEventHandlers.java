package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.inbox.IntegrationEventHandler.Step;
import org.springframework.stereotype.Component;

@Component
class MeetupEventHandlers {

    private final Meetups meetups;

    MeetupEventHandlers(Meetups meetups) {
        this.meetups = meetups;
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(MeetupAnnounced event, Delivery delivery) {
        meetups.save(event, delivery.sequence());
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(MeetupRevised event, Delivery delivery) {
        meetups.save(event, delivery.sequence());
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(MeetupWithdrawn event) {
        meetups.save(event);
    }
}
