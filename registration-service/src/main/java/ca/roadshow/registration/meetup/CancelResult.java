package ca.roadshow.registration.meetup;

/** The result of cancelling an RSVP. */
public sealed interface CancelResult {

    /** @param repeat whether the RSVP was already cancelled */
    record Cancelled(boolean repeat) implements CancelResult {}

    record Refused(MeetupRefusal refusal) implements CancelResult {}
}
