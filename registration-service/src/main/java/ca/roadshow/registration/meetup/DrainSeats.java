package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Decides all queued requests of one meetup in one transaction, in order. A refused request does not affect the others.
 */
public record DrainSeats(@TargetAggregateIdentifier MeetupId meetupId, List<Asked> asked) {

    public record Asked(SeatCommand command, Provenance provenance) {}

    /** In the order of the requests. */
    public record Answers(List<Object> each) {}

    /** Runs each request with its own provenance, so that its events name the request that caused them. */
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
