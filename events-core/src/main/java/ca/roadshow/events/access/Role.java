package ca.roadshow.events.access;

/** What someone may be trusted with. A scope names the community, call or meetup, {@code *} all of them. */
public enum Role {
    /** Of a community, or of all: plans meetups and runs calls. */
    ORGANIZER,
    /** Of a call. */
    REVIEWER,
    /** Of a meetup. */
    DOOR
}
