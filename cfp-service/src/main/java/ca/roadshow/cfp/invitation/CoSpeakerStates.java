package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.proposal.ProposalId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Rebuilds the invitations of a proposal from their stored events, so that changes are visible at once. */
@Component
public class CoSpeakerStates {

    private final EventStore store;

    CoSpeakerStates(EventStore store) {
        this.store = store;
    }

    /** Returns the invitations; an empty state if nobody was ever invited. */
    public CoSpeakerState now(ProposalId proposal) {
        var state = CoSpeakerState.START;
        var events = store.readEvents(CoSpeakersId.of(proposal).value(), 0); // There are no snapshots to look for.
        while (events.hasNext()) {
            state = state.after((CoSpeakerEvent) events.next().getPayload());
        }
        return state;
    }
}
