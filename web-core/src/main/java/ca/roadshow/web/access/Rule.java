package ca.roadshow.web.access;

/** Who may call a handler. */
public enum Rule {
    /** Everyone. */
    ANYONE,
    /** Whoever holds the link; the handler itself checks its token. */
    LINK,
    /** Whoever is signed in, for their own things. */
    SIGNED_IN,
    /** An organizer of the community that {@link Access#of} leads to; without it, of any community. */
    ORGANIZER,
    /** An organizer of the whole network. */
    NETWORK_ORGANIZER,
    /** A reviewer of the call that {@link Access#of} names, and the organizers. */
    REVIEWER,
    /** Who keeps the door of the meetup that {@link Access#of} names, and the organizers of its community. */
    DOOR
}
