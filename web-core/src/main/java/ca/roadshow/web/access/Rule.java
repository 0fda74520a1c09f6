package ca.roadshow.web.access;

/** Who may call a handler. */
public enum Rule {
    /** Everyone. */
    ANYONE,
    /** The holder of a link. The handler itself checks the token. */
    LINK,
    /** Everyone who is signed in, for their own data. */
    SIGNED_IN,
    /** An organizer of the community that {@link Access#of} refers to; without it, of any community. */
    ORGANIZER,
    /** An organizer of the whole network. */
    NETWORK_ORGANIZER,
    /** A reviewer of the call that {@link Access#of} names, and the organizers. */
    REVIEWER,
    /**
     * A person with the check-in role for the meetup that {@link Access#of} names, and the organizers of its community.
     */
    DOOR
}
