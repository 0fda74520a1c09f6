package ca.roadshow.registration.meetup.seats;

/** Where an RSVP stands. */
public enum RsvpStatus {
    CONFIRMED,
    WAITLISTED,
    /** In line, and asked whether the seats that are held for it are still wanted. */
    OFFERED,
    CANCELLED
}
