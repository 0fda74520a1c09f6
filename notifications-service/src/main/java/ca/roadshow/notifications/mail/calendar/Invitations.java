package ca.roadshow.notifications.mail.calendar;

import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.calendar.CalendarAddress;
import ca.roadshow.web.calendar.CalendarEntry;
import ca.roadshow.web.calendar.CalendarWriter;
import org.springframework.stereotype.Component;

/** Writes calendar entries as invitations from the sender of the mails. */
@Component
public class Invitations {

    private final CalendarAddress organizer;

    Invitations(MailSettings settings) {
        this.organizer = new CalendarAddress(settings.fromName(), settings.fromAddress());
    }

    public Invitation request(CalendarEntry entry, CalendarAddress attendee) {
        return new Invitation("REQUEST", CalendarWriter.invitation(entry, organizer, attendee));
    }

    public Invitation cancellation(CalendarEntry entry, CalendarAddress attendee) {
        return new Invitation("CANCEL", CalendarWriter.cancellation(entry, organizer, attendee));
    }
}
