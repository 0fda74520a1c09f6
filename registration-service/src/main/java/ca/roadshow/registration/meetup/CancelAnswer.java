package ca.roadshow.registration.meetup;

/** What a meetup answers to a cancellation. */
public sealed interface CancelAnswer {

    /** The place is given back, now or before. */
    record Cancelled(boolean repeat) implements CancelAnswer {}

    record Refused(MeetupRefusal refusal) implements CancelAnswer {}
}
