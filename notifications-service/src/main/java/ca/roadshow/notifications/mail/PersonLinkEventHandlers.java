package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.PersonLinkRequested;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.MailContent.OfPersonLink;
import org.springframework.stereotype.Component;

/** Mails the link that signs a person in or starts an erasure. */
@Component
class PersonLinkEventHandlers {

    private final MailLedger ledger;
    private final PersonalData personalData;

    PersonLinkEventHandlers(MailLedger ledger, PersonalData personalData) {
        this.ledger = ledger;
        this.personalData = personalData;
    }

    @IntegrationEventHandler
    void on(PersonLinkRequested event, Delivery delivery) {
        var person = event.person();
        var name = person.name().isBlank() ? null : person.name();
        var contact = new Contact(name, person.email(), person.language(), null);
        var sealed = personalData.seal(new AddressId(person.addressId()), contact);
        ledger.remember(event.linkId(), sealed, person.language());
        ledger.queue(
                new Mail(
                        person.addressId(),
                        purpose(event.purpose()),
                        event.linkId(),
                        event.linkId(),
                        new OfPersonLink(event.linkId(), event.expiresAt())),
                delivery.id(),
                delivery.provenance());
    }

    private static MailPurpose purpose(String asked) {
        return switch (asked) {
            case "SIGN_IN" -> MailPurpose.SIGN_IN_LINK;
            case "ERASURE" -> MailPurpose.ERASURE_LINK;
            default -> throw new IllegalArgumentException("No mail is known for links to " + asked);
        };
    }
}
