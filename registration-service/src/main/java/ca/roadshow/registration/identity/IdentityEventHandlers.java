package ca.roadshow.registration.identity;

import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.RecipientForgotten;
import ca.roadshow.events.contract.SpeakerForgotten;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import org.springframework.stereotype.Component;

/** Stores what the other services report: carried-out erasures, and calls that a reviewer can be given. */
@Component
class IdentityEventHandlers {

    private final ErasureAnswers answers;
    private final KnownCalls calls;

    IdentityEventHandlers(ErasureAnswers answers, KnownCalls calls) {
        this.answers = answers;
        this.calls = calls;
    }

    @IntegrationEventHandler
    void on(SpeakerForgotten event) {
        answers.note(event.reference(), Topic.CFP, event.at());
    }

    @IntegrationEventHandler
    void on(RecipientForgotten event) {
        answers.note(event.reference(), Topic.NOTIFICATIONS, event.at());
    }

    @IntegrationEventHandler
    void on(CallAnnounced event) {
        calls.learn(event);
    }
}
