package ca.roadshow.registration.meetup;

/** Whether a meetup takes RSVPs at a time. */
public enum RegistrationState {
    /** It will, from its opening on. */
    NOT_OPEN,
    OPEN,
    /** It does no more, or never did: closed, begun, called off, a draft or of the past. */
    CLOSED
}
