package ca.roadshow.registration.meetup;

/** What is answered when a meetup is scheduled. */
public sealed interface ScheduleResult {

    record Scheduled(boolean repeat) implements ScheduleResult {}

    record Refused(MeetupRefusal refusal) implements ScheduleResult {}
}
