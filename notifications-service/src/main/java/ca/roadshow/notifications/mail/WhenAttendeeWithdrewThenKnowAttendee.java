package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenAttendeeWithdrewThenKnowAttendee implements Effect<AttendeeWithdrew> {

    private final Attendees attendees;

    WhenAttendeeWithdrewThenKnowAttendee(Attendees attendees) {
        this.attendees = attendees;
    }

    @Override
    public Class<AttendeeWithdrew> on() {
        return AttendeeWithdrew.class;
    }

    @Override
    public void apply(AttendeeWithdrew event, Delivery delivery) {
        attendees.note(event);
    }
}
