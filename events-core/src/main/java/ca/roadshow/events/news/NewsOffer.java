package ca.roadshow.events.news;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.events.news.NewsOfferCommand.AcceptNewsOffer;
import ca.roadshow.events.news.NewsOfferEvent.NewsOfferAccepted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An offer of news in another form. Its acceptance is a request: the service that keeps subscriptions decides about it.
 */
@Aggregate
class NewsOffer {

    @AggregateIdentifier
    private @Nullable String offerId;

    private boolean proven;

    NewsOffer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AcceptNewsOffer command) {
        var consent = command.consent();
        if (offerId != null && (proven || !consent.proven())) {
            return;
        }
        apply(new NewsOfferAccepted(
                command.offerId().value(),
                command.person().value(),
                command.contact(),
                consent.topic(),
                consent.wording(),
                consent.text(),
                consent.language(),
                consent.page(),
                consent.proven(),
                consent.acceptedAt()));
    }

    @EventSourcingHandler
    void on(NewsOfferAccepted event) {
        offerId = event.offerId();
        proven = event.proven();
    }
}
