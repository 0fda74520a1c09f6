package ca.roadshow.registration.identity.erasure;

import ca.roadshow.events.contract.ErasureCompleted;
import ca.roadshow.events.contract.RecipientForgotten;
import ca.roadshow.events.contract.SpeakerForgotten;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import org.springframework.stereotype.Component;

/** Stores which other services have carried out an erasure. */
@Component
class ErasureEventHandlers {

    private final ErasureAnswers answers;

    ErasureEventHandlers(ErasureAnswers answers) {
        this.answers = answers;
    }

    @IntegrationEventHandler
    void on(ErasureCompleted event) {
        answers.note(event.reference(), event.source(), event.at());
    }

    @IntegrationEventHandler
    void on(SpeakerForgotten event) {
        answers.note(event.reference(), Topic.CFP, event.at());
    }

    @IntegrationEventHandler
    void on(RecipientForgotten event) {
        answers.note(event.reference(), Topic.NOTIFICATIONS, event.at());
    }
}
