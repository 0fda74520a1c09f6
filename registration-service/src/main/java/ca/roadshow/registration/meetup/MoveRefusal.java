package ca.roadshow.registration.meetup;

/** Why a meetup refuses to move a party in line. */
public enum MoveRefusal {
    RSVP_UNKNOWN,
    /** The party has seats or has cancelled. */
    NOT_IN_LINE,
    /** The meetup has begun. */
    REGISTRATION_CLOSED,
    ALREADY_CALLED_OFF
}
