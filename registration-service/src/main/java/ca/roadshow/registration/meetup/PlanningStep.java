package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.PlanRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import java.util.List;
import org.axonframework.modelling.command.AggregateLifecycle;

/** The decision on an organizer's command. */
sealed interface PlanningStep {

    /** The events to apply; none if the meetup is already in the requested state. */
    record Tell(List<MeetupEvent> events) implements PlanningStep {

        static Tell of(MeetupEvent event) {
            return new Tell(List.of(event));
        }

        static Tell nothing() {
            return new Tell(List.of());
        }
    }

    record Refuse(PlanRefusal refusal) implements PlanningStep {}

    /** Applies the events to the current aggregate. */
    default ToPlan taken() {
        return switch (this) {
            case Refuse(var refusal) -> new PlanRefused(refusal);
            case Tell(var events) -> {
                events.forEach(AggregateLifecycle::apply);
                yield new Done(events.isEmpty());
            }
        };
    }
}
