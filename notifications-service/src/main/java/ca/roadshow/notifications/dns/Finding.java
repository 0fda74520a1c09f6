package ca.roadshow.notifications.dns;

import java.util.List;

/**
 * Whether a record is published.
 *
 * @param found texts of the same kind at the name
 */
public record Finding(Result result, List<String> found) {

    public enum Result {
        FOUND,
        DIFFERS,
        /** Several records where the standard allows one; receivers then ignore all of them. */
        SEVERAL,
        MISSING,
        /** No name server answered. */
        UNKNOWN
    }
}
