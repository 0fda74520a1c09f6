package ca.roadshow.events.access;

/**
 * A role with its scope.
 *
 * @param scope id of the community, call or meetup, or {@link #EVERYTHING}
 */
public record Grant(Role role, String scope) {

    /** The scope of a network organizer. */
    public static final String EVERYTHING = "*";
}
