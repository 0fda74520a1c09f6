package ca.roadshow.registration.meetup;

/** What a meetup answers to who was asked. */
public sealed interface OfferAnswer {

    /** Where the party stands now; a repeat changed nothing. */
    record Stands(RsvpStatus status, boolean repeat) implements OfferAnswer {}

    record Refused(MeetupRefusal refusal) implements OfferAnswer {}
}
