package ca.roadshow.registration.meetup;

/** How far a meetup has come; one of the past counts as published. */
public enum MeetupStatus {
    /** Only its organizers know of it. */
    DRAFT,
    PUBLISHED,
    CALLED_OFF
}
