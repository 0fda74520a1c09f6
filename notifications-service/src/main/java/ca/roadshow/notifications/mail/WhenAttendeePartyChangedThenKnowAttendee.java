package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeePartyChanged;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import org.springframework.stereotype.Component;

/** No mail: whoever changed it saw the answer; the next mail names the new size. */
@Component
class WhenAttendeePartyChangedThenKnowAttendee implements Effect<AttendeePartyChanged> {

    private final Attendees attendees;

    WhenAttendeePartyChangedThenKnowAttendee(Attendees attendees) {
        this.attendees = attendees;
    }

    @Override
    public Class<AttendeePartyChanged> on() {
        return AttendeePartyChanged.class;
    }

    @Override
    public void apply(AttendeePartyChanged event, Delivery delivery) {
        attendees.note(event);
    }
}
