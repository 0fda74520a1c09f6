package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.ProposalReceived;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.MailContent.OfProposal;
import org.springframework.stereotype.Component;

/** Mails a speaker about their proposal. */
@Component
class ProposalEventHandlers {

    private final MailLedger ledger;
    private final PersonalData personalData;

    ProposalEventHandlers(MailLedger ledger, PersonalData personalData) {
        this.ledger = ledger;
        this.personalData = personalData;
    }

    @IntegrationEventHandler
    void on(ProposalReceived event, Delivery delivery) {
        var speaker = event.speaker();
        var contact = new Contact(speaker.name(), speaker.email(), speaker.language(), event.title());
        var sealed = personalData.seal(new AddressId(speaker.addressId()), contact);
        ledger.remember(event.proposalId(), sealed, speaker.language());
        var content = new OfProposal(event.callId(), event.proposalId());
        ledger.queue(
                new Mail(
                        speaker.addressId(),
                        MailPurpose.PROPOSAL_RECEIVED,
                        event.proposalId(),
                        event.proposalId(),
                        content),
                delivery.id(),
                delivery.provenance());
    }
}
