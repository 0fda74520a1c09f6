package ca.roadshow.registration.community;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.registration.community.CommunityCommand.FoundCommunity;
import ca.roadshow.registration.community.CommunityEvent.CommunityFounded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The chapter of one city. */
@Aggregate(cache = "aggregateCache")
class Community {

    @AggregateIdentifier
    private @Nullable String communityId;

    Community() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FoundCommunity command) {
        if (communityId == null) {
            apply(new CommunityFounded(
                    command.communityId().value(),
                    command.slug().value(),
                    command.name(),
                    command.city(),
                    command.province(),
                    command.zone().getId(),
                    command.url()));
        }
    }

    @EventSourcingHandler
    void on(CommunityFounded event) {
        communityId = event.communityId();
    }
}
