package ca.roadshow.registration.meetup;

/** An evening in one city, or a dated full day with many talks. */
public enum Kind {
    MEETUP,
    CONFERENCE
}
