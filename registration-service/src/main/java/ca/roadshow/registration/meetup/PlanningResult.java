package ca.roadshow.registration.meetup;

/** The result of an organizer's command to a meetup. */
public sealed interface PlanningResult {

    /** @param repeat whether the meetup was already in the requested state */
    record Done(boolean repeat) implements PlanningResult {}

    record Refused(MeetupRefusal refusal) implements PlanningResult {}
}
