package ca.roadshow.notifications.attendance;

import ca.roadshow.events.contract.AttendeeCheckInUndone;
import ca.roadshow.events.contract.AttendeeCheckedIn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.inbox.IntegrationEventHandler.Step;
import org.springframework.stereotype.Component;

/** Stores check-ins before other features act on them. */
@Component
class AttendanceEventHandlers {

    private final Attendances attendances;

    AttendanceEventHandlers(Attendances attendances) {
        this.attendances = attendances;
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(AttendeeCheckedIn event, Delivery delivery) {
        attendances.save(event, delivery.sequence());
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(AttendeeCheckInUndone event, Delivery delivery) {
        attendances.save(event, delivery.sequence());
    }
}
