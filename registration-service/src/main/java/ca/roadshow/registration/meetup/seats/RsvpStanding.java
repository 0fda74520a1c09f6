package ca.roadshow.registration.meetup.seats;

import org.jspecify.annotations.Nullable;

/** The stored status of an RSVP. */
public sealed interface RsvpStanding {

    /** The position counts parties from 1; absent unless waitlisted. A cancelled party's size is 0. */
    record Known(RsvpStatus status, int partySize, @Nullable Integer position) implements RsvpStanding {}

    record Unknown() implements RsvpStanding {}
}
