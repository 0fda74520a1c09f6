package ca.roadshow.registration.meetup;

/** Whether registration for a meetup is open. */
public enum RegistrationState {
    /** Registration opens later. */
    NOT_OPEN,
    OPEN,
    /**
     * Registration has closed or was never open: the meetup has begun, was called off, is a draft or is a past meetup.
     */
    CLOSED
}
