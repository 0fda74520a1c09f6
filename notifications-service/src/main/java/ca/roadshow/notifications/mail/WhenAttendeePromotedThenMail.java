package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.notifications.mail.MailContent.OfRsvp;
import org.springframework.stereotype.Component;

@Component
class WhenAttendeePromotedThenMail implements Effect<AttendeePromoted> {

    private final RsvpMails mails;

    WhenAttendeePromotedThenMail(RsvpMails mails) {
        this.mails = mails;
    }

    @Override
    public Class<AttendeePromoted> on() {
        return AttendeePromoted.class;
    }

    @Override
    public void apply(AttendeePromoted event, Delivery delivery) {
        var content = new OfRsvp(event.meetupId(), event.rsvpId(), event.partySize(), null);
        mails.queue(
                new Mail(event.addressId(), MailPurpose.RSVP_PROMOTED, event.rsvpId(), event.rsvpId(), content),
                event.meetupId(),
                delivery);
    }
}
