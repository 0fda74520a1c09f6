package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Decides all requests of a batch for one meetup, in order. A refused request does not affect the others. */
public record DrainSeats(@TargetAggregateIdentifier MeetupId meetupId, List<Asked> asked) {

    /** @param provenance of the events of this request, so that they name the request that caused them */
    public record Asked(SeatCommand command, Provenance provenance) {}

    /** In the order of the requests. */
    public record Answers(List<MeetupAnswer> each) {}
}
