package ca.roadshow.registration.meetup;

/** What a meetup answers to its organizers. */
public sealed interface PlanningAnswer {

    /** It is as asked now, or was before. */
    record Done(boolean repeat) implements PlanningAnswer {}

    record Refused(MeetupRefusal refusal) implements PlanningAnswer {}
}
