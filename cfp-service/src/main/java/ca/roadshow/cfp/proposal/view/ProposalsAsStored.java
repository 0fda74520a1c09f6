package ca.roadshow.cfp.proposal.view;

import ca.roadshow.events.contract.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads speaker and title of a proposal from its stored events, for messages to other services. */
@Component
public class ProposalsAsStored {

    /** A proposal that can be decrypted. */
    public record Told(String proposalId, String callId, Person person, String title) {

        /** Leaves out personal data and the talk. */
        @Override
        public String toString() {
            return "Told[" + proposalId + "]";
        }
    }

    private final ProposalStates states;
    private final ProposalDecryption decryption;

    ProposalsAsStored(ProposalStates states, ProposalDecryption decryption) {
        this.states = states;
        this.decryption = decryption;
    }

    /** Returns the proposal; empty if there is none or its speaker was erased. */
    public Optional<Told> find(String proposalId) {
        return Optional.ofNullable(states.now(proposalId).content())
                .flatMap(content -> decryption
                        .talk(content.talk())
                        .flatMap(talk -> decryption
                                .speaker(content.speaker())
                                .map(speaker -> new Told(
                                        proposalId,
                                        content.callId(),
                                        new Person(
                                                content.addressId(),
                                                speaker.name(),
                                                speaker.email(),
                                                speaker.language()),
                                        talk.title()))));
    }
}
