package ca.roadshow.registration.meetup;

/** Where an RSVP stands. */
public enum RsvpStatus {
    CONFIRMED,
    WAITLISTED,
    CANCELLED
}
