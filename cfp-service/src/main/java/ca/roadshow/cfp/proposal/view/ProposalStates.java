package ca.roadshow.cfp.proposal.view;

import ca.roadshow.cfp.proposal.ProposalEvent;
import ca.roadshow.cfp.proposal.ProposalState;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Rebuilds the state of proposals from their stored events, which Axon upcasts. */
@Component
public class ProposalStates {

    private final EventStore store;

    ProposalStates(EventStore store) {
        this.store = store;
    }

    /** Returns the current state; {@link ProposalState#START} if there is no such proposal. */
    public ProposalState now(String proposalId) {
        return before(proposalId, Long.MAX_VALUE);
    }

    ProposalState afterFirstEvent(String proposalId) {
        return before(proposalId, 1);
    }

    /** Returns the state after the events whose sequence number is less than {@code sequence}. */
    public ProposalState before(String proposalId, long sequence) {
        var state = ProposalState.START;
        if (sequence == 0) {
            return state;
        }
        var events = store.readEvents(proposalId, 0); // There are no snapshots to look for.
        while (events.hasNext()) {
            var next = events.next();
            if (next.getSequenceNumber() >= sequence) {
                break;
            }
            state = state.after((ProposalEvent) next.getPayload());
        }
        return state;
    }
}
