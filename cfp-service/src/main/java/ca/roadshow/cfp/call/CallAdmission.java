package ca.roadshow.cfp.call;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads the call's stored events in the transaction of the command that submits a proposal. Loading the call from its repository
 * would lock it until that transaction ends, so that its proposals would be handled one at a time.
 */
@Component
class CallAdmission implements AdmissionPolicy {

    private final EventStore store;
    private final Entries entries;

    CallAdmission(EventStore store, Entries entries) {
        this.store = store;
        this.entries = entries;
    }

    @Override
    public Optional<CallRefusal> refusal(Candidate candidate) {
        return state(candidate.call())
                .map(known -> refusal(known, candidate))
                .orElseGet(() -> Optional.of(CallRefusal.CALL_UNKNOWN));
    }

    @Override
    public Optional<CallRefusal> refusalOfImport(Candidate candidate) {
        return state(candidate.call())
                .map(known -> known.terms().refusalOfImport(candidate))
                .orElseGet(() -> Optional.of(CallRefusal.CALL_UNKNOWN));
    }

    private Optional<CallRefusal> refusal(CallState call, Candidate candidate) {
        var refusal = call.refusal(candidate);
        if (refusal.isPresent() || candidate.edit()) {
            return refusal;
        }
        var code = call.isLate(candidate) ? call.lateCode(candidate).orElse(null) : null;
        return entries.enter(candidate, call.terms().asks().mostProposals(), code);
    }

    @Override
    public void release(String proposal) {
        entries.leave(proposal);
    }

    private Optional<CallState> state(CallId call) {
        CallState state = null;
        var events = store.readEvents(call.value(), 0); // Calls have no snapshots to look for.
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof CallEvent event) {
                state = CallState.next(state, event);
            }
        }
        return Optional.ofNullable(state);
    }
}
