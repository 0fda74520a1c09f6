package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenAttendeeRegisteredThenKnowAttendee implements Effect<AttendeeRegistered> {

    private final Attendees attendees;

    WhenAttendeeRegisteredThenKnowAttendee(Attendees attendees) {
        this.attendees = attendees;
    }

    @Override
    public Class<AttendeeRegistered> on() {
        return AttendeeRegistered.class;
    }

    @Override
    public void apply(AttendeeRegistered event, Delivery delivery) {
        attendees.note(event, delivery.origin());
    }
}
