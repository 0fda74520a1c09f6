package ca.roadshow.registration.roadshow;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.registration.roadshow.RoadshowCommand.PlanRoadshow;
import ca.roadshow.registration.roadshow.RoadshowEvent.RoadshowPlanned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A season's series of meetups. A meetup refers to its roadshow, not the other way round. */
@Aggregate(cache = "aggregateCache")
class Roadshow {

    @AggregateIdentifier
    private @Nullable String roadshowId;

    Roadshow() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanRoadshow command) {
        if (roadshowId == null) {
            apply(new RoadshowPlanned(
                    command.roadshowId().value(),
                    command.slug().value(),
                    command.name(),
                    command.season().value(),
                    command.from(),
                    command.to(),
                    command.organizer(),
                    command.sponsors()));
        }
    }

    @EventSourcingHandler
    void on(RoadshowPlanned event) {
        roadshowId = event.roadshowId();
    }
}
