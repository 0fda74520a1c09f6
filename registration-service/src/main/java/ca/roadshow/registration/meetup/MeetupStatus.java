package ca.roadshow.registration.meetup;

/** The status of a meetup; a past meetup counts as published. */
public enum MeetupStatus {
    /** Only organizers can see it. */
    DRAFT,
    PUBLISHED,
    CALLED_OFF
}
