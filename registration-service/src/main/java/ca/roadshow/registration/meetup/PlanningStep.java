package ca.roadshow.registration.meetup;

import java.util.List;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What follows from an organizer's command. */
sealed interface PlanningStep {

    /** Facts to write down; none where everything is as asked already. */
    record Tell(List<MeetupEvent> events) implements PlanningStep {

        static Tell of(MeetupEvent event) {
            return new Tell(List.of(event));
        }

        static Tell nothing() {
            return new Tell(List.of());
        }
    }

    record Refuse(MeetupRefusal refusal) implements PlanningStep {}

    /** Writes down what it tells, in the meetup that is deciding. */
    default PlanningResult taken() {
        return switch (this) {
            case Refuse(var refusal) -> new PlanningResult.Refused(refusal);
            case Tell(var events) -> {
                events.forEach(AggregateLifecycle::apply);
                yield new PlanningResult.Done(events.isEmpty());
            }
        };
    }
}
