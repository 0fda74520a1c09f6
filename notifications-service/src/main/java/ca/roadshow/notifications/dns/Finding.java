package ca.roadshow.notifications.dns;

import java.util.List;

/**
 * Whether a record is published.
 *
 * @param found texts of records of the same kind at that name
 */
public record Finding(Result result, List<String> found) {

    public enum Result {
        FOUND,
        DIFFERS,
        /** Several records are published where the standard allows one; receivers ignore all of them. */
        SEVERAL,
        MISSING,
        /** No name server answered. */
        UNKNOWN
    }
}
