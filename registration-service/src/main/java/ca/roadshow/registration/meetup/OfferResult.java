package ca.roadshow.registration.meetup;

/** What a meetup answers to who was asked. */
public sealed interface OfferResult {

    /** Where the party stands now; a repeat changed nothing. */
    record Stands(RsvpStatus status, boolean repeat) implements OfferResult {}

    record Refused(MeetupRefusal refusal) implements OfferResult {}
}
