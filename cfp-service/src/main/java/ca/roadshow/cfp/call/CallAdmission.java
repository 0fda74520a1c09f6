package ca.roadshow.cfp.call;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads what is stored of the call in the transaction of the command that wants to know. The repository would lock the call
 * until that ends, so that proposals to it came one after the other.
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
