package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

@Component
class WhenAttendeePromotedThenKnowAttendee implements Effect<AttendeePromoted> {

    private final Attendees attendees;

    WhenAttendeePromotedThenKnowAttendee(Attendees attendees) {
        this.attendees = attendees;
    }

    @Override
    public Class<AttendeePromoted> on() {
        return AttendeePromoted.class;
    }

    @Override
    public void apply(AttendeePromoted event, Delivery delivery) {
        attendees.note(event, delivery.origin());
    }
}
