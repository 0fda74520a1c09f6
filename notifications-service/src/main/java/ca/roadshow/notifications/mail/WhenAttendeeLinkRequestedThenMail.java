package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeeLinkRequested;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.notifications.mail.MailContent.OfRsvp;
import org.springframework.stereotype.Component;

@Component
class WhenAttendeeLinkRequestedThenMail implements Effect<AttendeeLinkRequested> {

    private final RsvpMails mails;

    WhenAttendeeLinkRequestedThenMail(RsvpMails mails) {
        this.mails = mails;
    }

    @Override
    public Class<AttendeeLinkRequested> on() {
        return AttendeeLinkRequested.class;
    }

    @Override
    public void apply(AttendeeLinkRequested event, Delivery delivery) {
        var content = new OfRsvp(event.meetupId(), event.rsvpId(), null, null);
        var occasion = event.rsvpId() + "/" + event.request();
        mails.queue(
                new Mail(event.addressId(), MailPurpose.RSVP_LINK, occasion, event.rsvpId(), content),
                event.meetupId(),
                delivery);
    }
}
