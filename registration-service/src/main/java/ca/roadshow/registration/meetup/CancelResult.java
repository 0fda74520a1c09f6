package ca.roadshow.registration.meetup;

/** What a meetup answers to a cancellation. */
public sealed interface CancelResult {

    /** The place is given back, now or before. */
    record Cancelled(boolean repeat) implements CancelResult {}

    record Refused(MeetupRefusal refusal) implements CancelResult {}
}
