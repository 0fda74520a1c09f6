package ca.roadshow.notifications.signin;

import ca.roadshow.events.contract.PersonLinkRequested;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.signin.PersonLinkComposer.PersonLink;
import org.springframework.stereotype.Component;

/** Sends the mail with a link to sign in or to confirm an erasure. */
@Component
class PersonLinkEventHandlers {

    private final Recipients recipients;
    private final MailLedger ledger;
    private final PersonalData personalData;

    PersonLinkEventHandlers(Recipients recipients, MailLedger ledger, PersonalData personalData) {
        this.recipients = recipients;
        this.ledger = ledger;
        this.personalData = personalData;
    }

    @IntegrationEventHandler
    void on(PersonLinkRequested event, Delivery delivery) {
        var person = event.person();
        var name = person.name().isBlank() ? null : person.name();
        var contact = new Contact(name, person.email(), person.language(), null);
        var sealed = personalData.seal(new AddressId(person.addressId()), contact);
        var linkId = event.linkId();
        recipients.remember(linkId, sealed, person.language());
        var mail = new Mail(
                person.addressId(),
                purposeOf(event.purpose()),
                linkId,
                linkId,
                new PersonLink(linkId, event.expiresAt()));
        ledger.queue(mail, Cause.of(delivery));
    }

    private static MailPurpose purposeOf(String requested) {
        return switch (requested) {
            case "SIGN_IN" -> SignInLinkComposer.PURPOSE;
            case "ERASURE" -> ErasureLinkComposer.PURPOSE;
            default -> throw new IllegalArgumentException("No mail for personal links of purpose " + requested);
        };
    }
}
