package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.MailContent.OfRsvp;
import org.springframework.stereotype.Component;

@Component
class WhenAttendeeRegisteredThenMail implements Effect<AttendeeRegistered> {

    private final MailLedger ledger;
    private final RsvpMails mails;
    private final PersonalData personalData;

    WhenAttendeeRegisteredThenMail(MailLedger ledger, RsvpMails mails, PersonalData personalData) {
        this.ledger = ledger;
        this.mails = mails;
        this.personalData = personalData;
    }

    @Override
    public Class<AttendeeRegistered> on() {
        return AttendeeRegistered.class;
    }

    @Override
    public void apply(AttendeeRegistered event, Delivery delivery) {
        var person = event.person();
        var contact = new Contact(person.name(), person.email(), person.language(), null);
        var sealed = personalData.seal(new AddressId(person.addressId()), contact);
        ledger.remember(event.rsvpId(), sealed, person.language());
        var purpose = event.status().equals("WAITLISTED") ? MailPurpose.RSVP_WAITLISTED : MailPurpose.RSVP_CONFIRMED;
        var content = new OfRsvp(event.meetupId(), event.rsvpId(), event.partySize(), event.position());
        mails.queue(
                new Mail(person.addressId(), purpose, event.rsvpId(), event.rsvpId(), content),
                event.meetupId(),
                delivery);
    }
}
