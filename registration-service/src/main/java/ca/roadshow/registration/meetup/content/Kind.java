package ca.roadshow.registration.meetup.content;

/** The kind of meetup: an evening in one city, or a full day with many talks. */
public enum Kind {
    MEETUP,
    CONFERENCE
}
