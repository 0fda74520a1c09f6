package ca.roadshow.cfp.proposal;

import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.ProposalReceived;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.Groups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Tells the other services of proposals, as long as their speaker is not forgotten. */
@Component
@ProcessingGroup(Groups.RELAY)
class ProposalRelay {

    private final Relay relay;
    private final PersonalData personalData;

    ProposalRelay(Relay relay, PersonalData personalData) {
        this.relay = relay;
        this.personalData = personalData;
    }

    @EventHandler
    void on(ProposalEvent.ProposalSubmitted event, DomainEventMessage<?> message) {
        personalData
                .open(event.speaker(), Speaker.class)
                .ifPresent(speaker -> relay.publish(
                        new ProposalReceived(
                                event.callId(),
                                event.proposalId(),
                                new Person(event.addressId(), speaker.name(), speaker.email(), speaker.language()),
                                event.title(),
                                event.format(),
                                event.submittedAt()),
                        message));
    }
}
