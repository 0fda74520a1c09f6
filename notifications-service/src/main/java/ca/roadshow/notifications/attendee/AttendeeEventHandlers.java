package ca.roadshow.notifications.attendee;

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
import ca.roadshow.notifications.attendee.RsvpAskedComposer.SeatOffer;
import ca.roadshow.notifications.attendee.RsvpMails.RsvpMail;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Recipients;
import org.springframework.stereotype.Component;

/** Stores the attendees of meetups, and mails each attendee about their own RSVP. */
@Component
class AttendeeEventHandlers {

    private final Attendees attendees;
    private final Recipients recipients;
    private final RsvpMails mails;
    private final PersonalData personalData;

    AttendeeEventHandlers(Attendees attendees, Recipients recipients, RsvpMails mails, PersonalData personalData) {
        this.attendees = attendees;
        this.recipients = recipients;
        this.mails = mails;
        this.personalData = personalData;
    }

    @IntegrationEventHandler
    void on(AttendeeRegistered event, Delivery delivery) {
        attendees.save(event, delivery.origin());
        var person = event.person();
        var contact = new Contact(person.name(), person.email(), person.language(), null);
        var sealed = personalData.seal(new AddressId(person.addressId()), contact);
        recipients.remember(event.rsvpId(), sealed, person.language());
        var purpose =
                event.status().equals("WAITLISTED") ? RsvpWaitlistedComposer.PURPOSE : RsvpConfirmedComposer.PURPOSE;
        mails.queue(
                RsvpMail.once(purpose, person.addressId(), event.meetupId(), event.rsvpId()),
                new RsvpContent(event.meetupId(), event.rsvpId(), event.partySize(), event.position()),
                Cause.of(delivery));
    }

    /** Sends one mail per offer. A person who did not answer and gets another offer gets another mail. */
    @IntegrationEventHandler
    void on(AttendeeAsked event, Delivery delivery) {
        var occasion = event.rsvpId() + "/" + event.until();
        mails.queue(
                new RsvpMail(RsvpAskedComposer.PURPOSE, event.addressId(), event.meetupId(), event.rsvpId(), occasion),
                new SeatOffer(event.meetupId(), event.rsvpId(), event.partySize(), event.until()),
                Cause.of(delivery));
    }

    @IntegrationEventHandler
    void on(AttendeePromoted event, Delivery delivery) {
        attendees.save(event, delivery.origin());
        mails.queue(
                RsvpMail.once(RsvpPromotedComposer.PURPOSE, event.addressId(), event.meetupId(), event.rsvpId()),
                new RsvpContent(event.meetupId(), event.rsvpId(), event.partySize(), null),
                Cause.of(delivery));
    }

    /** Sends no mail, because the page has shown the new size. The next mail contains it. */
    @IntegrationEventHandler
    void on(AttendeePartyChanged event) {
        attendees.save(event);
    }

    @IntegrationEventHandler
    void on(AttendeeWithdrew event, Delivery delivery) {
        attendees.save(event);
        mails.queue(
                RsvpMail.once(RsvpCancelledComposer.PURPOSE, event.addressId(), event.meetupId(), event.rsvpId()),
                new RsvpContent(event.meetupId(), event.rsvpId(), event.partySize(), null),
                Cause.of(delivery));
    }

    /** Sends one mail per request. */
    @IntegrationEventHandler
    void on(AttendeeLinkRequested event, Delivery delivery) {
        var occasion = event.rsvpId() + "/" + event.request();
        mails.queue(
                new RsvpMail(RsvpLinkComposer.PURPOSE, event.addressId(), event.meetupId(), event.rsvpId(), occasion),
                new RsvpContent(event.meetupId(), event.rsvpId(), null, null),
                Cause.of(delivery));
    }
}
