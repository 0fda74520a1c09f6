package ca.roadshow.registration.meetup;

import java.util.List;

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
}
