package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeeAsked;
import ca.roadshow.events.contract.AttendeeLinkRequested;
import ca.roadshow.events.contract.AttendeePartyChanged;
import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.MailContent.OfOffer;
import ca.roadshow.notifications.mail.MailContent.OfRsvp;
import org.springframework.stereotype.Component;

/** Stores who attends which meetup, and mails the person about their own RSVP. */
@Component
class AttendeeEventHandlers {

    private final Attendees attendees;
    private final MailLedger ledger;
    private final RsvpMails mails;
    private final PersonalData personalData;

    AttendeeEventHandlers(Attendees attendees, MailLedger ledger, RsvpMails mails, PersonalData personalData) {
        this.attendees = attendees;
        this.ledger = ledger;
        this.mails = mails;
        this.personalData = personalData;
    }

    @IntegrationEventHandler
    void on(AttendeeRegistered event, Delivery delivery) {
        attendees.note(event, delivery.origin());
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

    /** One mail per question: a person who did not answer and is asked again gets another. */
    @IntegrationEventHandler
    void on(AttendeeAsked event, Delivery delivery) {
        var content = new OfOffer(event.meetupId(), event.rsvpId(), event.partySize(), event.until());
        var occasion = event.rsvpId() + "/" + event.until();
        mails.queue(
                new Mail(event.addressId(), MailPurpose.RSVP_ASKED, occasion, event.rsvpId(), content),
                event.meetupId(),
                delivery);
    }

    @IntegrationEventHandler
    void on(AttendeePromoted event, Delivery delivery) {
        attendees.note(event, delivery.origin());
        var content = new OfRsvp(event.meetupId(), event.rsvpId(), event.partySize(), null);
        mails.queue(
                new Mail(event.addressId(), MailPurpose.RSVP_PROMOTED, event.rsvpId(), event.rsvpId(), content),
                event.meetupId(),
                delivery);
    }

    /** No mail: the page has shown the answer, and the next mail names the new size. */
    @IntegrationEventHandler
    void on(AttendeePartyChanged event) {
        attendees.note(event);
    }

    @IntegrationEventHandler
    void on(AttendeeWithdrew event, Delivery delivery) {
        attendees.note(event);
        var content = new OfRsvp(event.meetupId(), event.rsvpId(), event.partySize(), null);
        mails.queue(
                new Mail(event.addressId(), MailPurpose.RSVP_CANCELLED, event.rsvpId(), event.rsvpId(), content),
                event.meetupId(),
                delivery);
    }

    @IntegrationEventHandler
    void on(AttendeeLinkRequested event, Delivery delivery) {
        var content = new OfRsvp(event.meetupId(), event.rsvpId(), null, null);
        var occasion = event.rsvpId() + "/" + event.request();
        mails.queue(
                new Mail(event.addressId(), MailPurpose.RSVP_LINK, occasion, event.rsvpId(), content),
                event.meetupId(),
                delivery);
    }
}
