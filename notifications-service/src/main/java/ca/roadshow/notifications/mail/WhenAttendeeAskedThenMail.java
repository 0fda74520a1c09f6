package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeeAsked;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.notifications.mail.MailContent.OfOffer;
import org.springframework.stereotype.Component;

/** One mail a question: who let one lapse and is asked again gets another. */
@Component
class WhenAttendeeAskedThenMail implements Effect<AttendeeAsked> {

    private final RsvpMails mails;

    WhenAttendeeAskedThenMail(RsvpMails mails) {
        this.mails = mails;
    }

    @Override
    public Class<AttendeeAsked> on() {
        return AttendeeAsked.class;
    }

    @Override
    public void apply(AttendeeAsked event, Delivery delivery) {
        var content = new OfOffer(event.meetupId(), event.rsvpId(), event.partySize(), event.until());
        var occasion = event.rsvpId() + "/" + event.until();
        mails.queue(
                new Mail(event.addressId(), MailPurpose.RSVP_ASKED, occasion, event.rsvpId(), content),
                event.meetupId(),
                delivery);
    }
}
