package ca.roadshow.registration.meetup;

/** What is answered when a meetup is scheduled. */
public sealed interface ScheduleAnswer {

    record Scheduled(boolean repeat) implements ScheduleAnswer {}

    record Refused(MeetupRefusal refusal) implements ScheduleAnswer {}
}
