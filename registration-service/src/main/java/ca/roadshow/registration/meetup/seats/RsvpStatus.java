package ca.roadshow.registration.meetup.seats;

/** The status of an RSVP. */
public enum RsvpStatus {
    CONFIRMED,
    WAITLISTED,
    /** In line, with seats held until the party answers. */
    OFFERED,
    CANCELLED
}
