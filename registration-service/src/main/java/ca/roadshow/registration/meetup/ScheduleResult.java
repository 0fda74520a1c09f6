package ca.roadshow.registration.meetup;

/** The result of scheduling a meetup. */
public sealed interface ScheduleResult {

    record Scheduled(boolean repeat) implements ScheduleResult {}

    record Refused(MeetupRefusal refusal) implements ScheduleResult {}
}
