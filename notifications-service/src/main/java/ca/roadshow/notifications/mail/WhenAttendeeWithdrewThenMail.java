package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.notifications.mail.MailContent.OfRsvp;
import org.springframework.stereotype.Component;

@Component
class WhenAttendeeWithdrewThenMail implements Effect<AttendeeWithdrew> {

    private final RsvpMails mails;

    WhenAttendeeWithdrewThenMail(RsvpMails mails) {
        this.mails = mails;
    }

    @Override
    public Class<AttendeeWithdrew> on() {
        return AttendeeWithdrew.class;
    }

    @Override
    public void apply(AttendeeWithdrew event, Delivery delivery) {
        var content = new OfRsvp(event.meetupId(), event.rsvpId(), event.partySize(), null);
        mails.queue(
                new Mail(event.addressId(), MailPurpose.RSVP_CANCELLED, event.rsvpId(), event.rsvpId(), content),
                event.meetupId(),
                delivery);
    }
}
