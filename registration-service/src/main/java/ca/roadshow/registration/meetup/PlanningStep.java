package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.PlanRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import org.axonframework.modelling.command.AggregateLifecycle;

/** The decision on an organizer's command. */
sealed interface PlanningStep {

    /** The one event that contains everything the command changes. */
    record Tell(MeetupEvent event) implements PlanningStep {}

    /** The meetup is already in the requested state. */
    record Unchanged() implements PlanningStep {}

    record Refuse(PlanRefusal refusal) implements PlanningStep {}

    /** Applies the event, if there is one, to the current aggregate. */
    default ToPlan taken() {
        return switch (this) {
            case Refuse(var refusal) -> new PlanRefused(refusal);
            case Unchanged() -> new Done(true);
            case Tell(var event) -> {
                AggregateLifecycle.apply(event);
                yield new Done(false);
            }
        };
    }
}
