package ca.roadshow.cfp.invitation.reply;

import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerInvited;
import ca.roadshow.cfp.invitation.Guest;
import ca.roadshow.cfp.proposal.view.ProposalsAsStored;
import ca.roadshow.cfp.proposal.view.ProposalsAsStored.Told;
import ca.roadshow.events.contract.CoSpeakerInvited;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Publishes invitations, so that they are sent by mail. Leaves out erased people. */
@Component
@ProcessingGroup(Groups.RELAY)
class InvitationRelay {

    private final Relay relay;
    private final ProposalsAsStored proposals;
    private final PersonalData personalData;

    InvitationRelay(Relay relay, ProposalsAsStored proposals, PersonalData personalData) {
        this.relay = relay;
        this.proposals = proposals;
        this.personalData = personalData;
    }

    @EventHandler
    void on(SpeakerInvited event, DomainEventMessage<?> message) {
        proposals
                .find(event.proposalId())
                .flatMap(
                        talk -> personalData.open(event.guest(), Guest.class).map(guest -> invited(event, talk, guest)))
                .ifPresent(invited -> relay.publish(invited, message));
    }

    private static CoSpeakerInvited invited(SpeakerInvited event, Told talk, Guest guest) {
        return new CoSpeakerInvited(
                talk.callId(),
                event.proposalId(),
                event.invitationId(),
                new Person(event.addressId(), "", guest.email(), guest.language()),
                talk.title(),
                talk.person().name(),
                event.expiresAt(),
                event.at());
    }
}
