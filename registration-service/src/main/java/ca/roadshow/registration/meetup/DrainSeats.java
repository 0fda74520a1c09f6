package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Everything that waits at one meetup, decided in one transaction: each request after the one before it was applied, a refusal
 * being an answer like any other.
 */
public record DrainSeats(@TargetAggregateIdentifier MeetupId meetupId, List<Asked> asked) {

    public record Asked(SeatCommand command, Provenance provenance) {}

    /** In the order of the requests. */
    public record Answers(List<Object> each) {}

    /** Gives the events of each request that request's own provenance. */
    Answers decide(UnitOfWork<?> unitOfWork, Function<SeatCommand, Object> decision) {
        var current = new Provenance[] {asked.getFirst().provenance()};
        unitOfWork.registerCorrelationDataProvider(message -> current[0].asMetaData());
        var answers = new ArrayList<>(asked.size());
        for (var request : asked) {
            current[0] = request.provenance();
            answers.add(decision.apply(request.command()));
        }
        return new Answers(answers);
    }
}
