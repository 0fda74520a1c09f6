package ca.roadshow.registration.meetup;

/** What a meetup answers to its organizers. */
public sealed interface PlanningResult {

    /** It is as asked now, or was before. */
    record Done(boolean repeat) implements PlanningResult {}

    record Refused(MeetupRefusal refusal) implements PlanningResult {}
}
