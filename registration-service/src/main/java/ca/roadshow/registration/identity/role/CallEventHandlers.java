package ca.roadshow.registration.identity.role;

import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import org.springframework.stereotype.Component;

/** Stores the calls that the CFP service announces. */
@Component
class CallEventHandlers {

    private final KnownCalls calls;

    CallEventHandlers(KnownCalls calls) {
        this.calls = calls;
    }

    @IntegrationEventHandler
    void on(CallAnnounced event) {
        calls.learn(event);
    }
}
