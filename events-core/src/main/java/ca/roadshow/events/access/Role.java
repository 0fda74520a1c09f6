package ca.roadshow.events.access;

/** The roles. The scope of a grant is the id of a community, call or meetup; {@code *} means all of them. */
public enum Role {
    /** For a community, or for all: plans meetups and runs calls. */
    ORGANIZER,
    /** For a call: reviews its proposals. */
    REVIEWER,
    /** For a meetup: checks attendees in. */
    DOOR
}
