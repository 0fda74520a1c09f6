package ca.roadshow.cfp.proposal.view;

import ca.roadshow.cfp.proposal.ProposalEvent;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.ProposalReceived;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Publishes new proposals to the other services, unless their speaker is erased. */
@Component
@ProcessingGroup(Groups.RELAY)
class ProposalRelay {

    private final Relay relay;
    private final ProposalDecryption decryption;

    ProposalRelay(Relay relay, ProposalDecryption decryption) {
        this.relay = relay;
        this.decryption = decryption;
    }

    @EventHandler
    void on(ProposalEvent.ProposalSubmitted event, DomainEventMessage<?> message) {
        decryption
                .talk(event.talk())
                .flatMap(talk -> decryption.speaker(event.speaker()).map(speaker -> received(event, talk, speaker)))
                .ifPresent(received -> relay.publish(received, message));
    }

    private static ProposalReceived received(ProposalEvent.ProposalSubmitted event, Talk talk, Speaker speaker) {
        return new ProposalReceived(
                event.callId(),
                event.proposalId(),
                new Person(event.addressId(), speaker.name(), speaker.email(), speaker.language()),
                talk.title(),
                event.format(),
                event.submittedAt());
    }
}
