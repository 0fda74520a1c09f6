package ca.roadshow.notifications.proposal;

import ca.roadshow.events.contract.CoSpeakerInvited;
import ca.roadshow.events.contract.ConfirmationAwaited;
import ca.roadshow.events.contract.ConfirmationReceived;
import ca.roadshow.events.contract.DecisionsPublished;
import ca.roadshow.events.contract.DecisionsPublished.DecidedTalk;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.PlaceReleased;
import ca.roadshow.events.contract.ProposalReceived;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.proposal.CoSpeakerInvitedComposer.InvitedCoSpeaker;
import ca.roadshow.notifications.proposal.ConfirmationAwaitedComposer.AwaitedConfirmation;
import ca.roadshow.notifications.proposal.DecisionsPublishedComposer.Decision;
import ca.roadshow.notifications.proposal.DecisionsPublishedComposer.PublishedDecisions;
import ca.roadshow.notifications.proposal.PlaceReleasedComposer.ReleasedPlace;
import ca.roadshow.notifications.proposal.ProposalReceivedComposer.ReceivedProposal;
import ca.roadshow.notifications.proposal.TalkConfirmedComposer.ConfirmedTalk;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends mails to speakers about their proposals. */
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
        var proposalId = event.proposalId();
        remember(proposalId, event.speaker(), event.title());
        var content = new ReceivedProposal(event.callId(), proposalId);
        queue(event.speaker(), ProposalReceivedComposer.PURPOSE, proposalId, proposalId, content, delivery);
    }

    @IntegrationEventHandler
    void on(DecisionsPublished event, Delivery delivery) {
        var titles = event.talks().stream().map(DecidedTalk::title).toList();
        var work = DecisionsPublishedComposer.work(titles, event.personalNote());
        var about = occasion("decisions-", event.batch() + " " + event.speaker().addressId());
        remember(about, event.speaker(), work);
        var decisions = event.talks().stream()
                .map(talk -> new Decision(talk.proposalId(), talk.city(), talk.outcome(), talk.invitation()))
                .toList();
        var content =
                new PublishedDecisions(event.callId(), decisions, event.confirmBy(), event.note(), event.publishedAt());
        queue(event.speaker(), DecisionsPublishedComposer.PURPOSE, about, about, content, delivery);
    }

    @IntegrationEventHandler
    void on(ConfirmationAwaited event, Delivery delivery) {
        var about = confirmation(event.proposalId(), event.city(), event.invitation());
        remember(about, event.speaker(), event.title());
        var content = new AwaitedConfirmation(
                event.callId(), event.proposalId(), event.city(), event.confirmBy(), event.invitation());
        var subject = about + "/" + event.confirmBy() + "/" + event.reminder();
        queue(event.speaker(), ConfirmationAwaitedComposer.PURPOSE, subject, about, content, delivery);
    }

    @IntegrationEventHandler
    void on(ConfirmationReceived event, Delivery delivery) {
        var about = confirmation(event.proposalId(), event.city(), event.invitation());
        remember(about, event.speaker(), event.title());
        var content = new ConfirmedTalk(
                event.callId(), event.proposalId(), event.city(), event.date(), event.event(), event.invitation());
        var subject = about + "/" + event.confirmedAt();
        queue(event.speaker(), TalkConfirmedComposer.PURPOSE, subject, about, content, delivery);
    }

    @IntegrationEventHandler
    void on(PlaceReleased event, Delivery delivery) {
        var about = confirmation(event.proposalId(), event.city(), event.invitation());
        remember(about, event.speaker(), event.title());
        var content = new ReleasedPlace(event.callId(), event.proposalId(), event.city(), event.invitation());
        var subject = about + "/" + event.releasedAt();
        queue(event.speaker(), PlaceReleasedComposer.PURPOSE, subject, about, content, delivery);
    }

    @IntegrationEventHandler
    void on(CoSpeakerInvited event, Delivery delivery) {
        var about = event.invitationId();
        var invited = event.invited();
        var contact = new Contact(
                null,
                invited.email(),
                invited.language(),
                OneLine.of(event.title()) + "\n" + OneLine.of(event.invitedBy()));
        recipients.remember(about, personalData.seal(new AddressId(invited.addressId()), contact), invited.language());
        var content = new InvitedCoSpeaker(event.callId(), event.proposalId(), event.invitationId(), event.expiresAt());
        queue(invited, CoSpeakerInvitedComposer.PURPOSE, about, about, content, delivery);
    }

    /** Returns the key of a confirmation. Each speaker of a talk is a separate recipient. */
    private static String confirmation(String proposalId, @Nullable String city, @Nullable String invitation) {
        return occasion("confirmation-", proposalId + " " + city + (invitation == null ? "" : " " + invitation));
    }

    /** Derives the id of an occasion from its name, so that a repeat gets the same id. */
    private static String occasion(String prefix, String name) {
        return prefix + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void remember(String about, Person speaker, String work) {
        var contact = new Contact(speaker.name(), speaker.email(), speaker.language(), work);
        var sealed = personalData.seal(new AddressId(speaker.addressId()), contact);
        recipients.remember(about, sealed, speaker.language());
    }

    private void queue(
            Person speaker, MailPurpose purpose, String subject, String about, MailContent content, Delivery delivery) {
        ledger.queue(new Mail(speaker.addressId(), purpose, subject, about, content), Cause.of(delivery));
    }
}
