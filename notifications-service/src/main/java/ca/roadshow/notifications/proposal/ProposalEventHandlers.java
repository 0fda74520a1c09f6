package ca.roadshow.notifications.proposal;

import ca.roadshow.events.contract.ProposalReceived;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.proposal.ProposalReceivedComposer.ReceivedProposal;
import org.springframework.stereotype.Component;

/** Mails a speaker about their proposal. */
@Component
class ProposalEventHandlers {

    private final Recipients recipients;
    private final MailLedger ledger;
    private final PersonalData personalData;

    ProposalEventHandlers(Recipients recipients, MailLedger ledger, PersonalData personalData) {
        this.recipients = recipients;
        this.ledger = ledger;
        this.personalData = personalData;
    }

    @IntegrationEventHandler
    void on(ProposalReceived event, Delivery delivery) {
        var speaker = event.speaker();
        var contact = new Contact(speaker.name(), speaker.email(), speaker.language(), event.title());
        var sealed = personalData.seal(new AddressId(speaker.addressId()), contact);
        var proposalId = event.proposalId();
        recipients.remember(proposalId, sealed, speaker.language());
        var mail = new Mail(
                speaker.addressId(),
                ProposalReceivedComposer.PURPOSE,
                proposalId,
                proposalId,
                new ReceivedProposal(event.callId(), proposalId));
        ledger.queue(mail, Cause.of(delivery));
    }
}
