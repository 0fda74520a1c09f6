package ca.roadshow.cfp.call;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads the call's stored events in the transaction of the command that submits a proposal. A repository would lock the call
 * until that transaction ends, so its proposals would be handled one at a time.
 */
@Component
class CallAdmission implements AdmissionPolicy {

    private final EventStore store;

    CallAdmission(EventStore store) {
        this.store = store;
    }

    @Override
    public Optional<CallRefusal> refusal(CallId call, String format, Instant at) {
        return state(call)
                .map(known -> known.terms().refusal(format, at))
                .orElseGet(() -> Optional.of(CallRefusal.CALL_UNKNOWN));
    }

    private Optional<CallState> state(CallId call) {
        CallState state = null;
        var events = store.readEvents(call.value());
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof CallEvent event) {
                state = CallState.next(state, event);
            }
        }
        return Optional.ofNullable(state);
    }
}
