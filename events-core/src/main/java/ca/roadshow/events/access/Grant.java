package ca.roadshow.events.access;

/**
 * One role with its scope.
 *
 * @param scope id of the community, call or meetup, or {@link #EVERYTHING}
 */
public record Grant(Role role, String scope) {

    /** The scope of an organizer of all. */
    public static final String EVERYTHING = "*";
}
