package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.seats.RsvpStatus;

/** The result of answering an offer of seats. */
public sealed interface OfferResult {

    /** @param repeat whether the offer already had this answer */
    record Stands(RsvpStatus status, boolean repeat) implements OfferResult {}

    record Refused(MeetupRefusal refusal) implements OfferResult {}
}
