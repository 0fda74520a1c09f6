package ca.roadshow.web.access;

import java.util.Optional;

/**
 * The reader, as far as the layout needs it. Templates use it as {@code visitor}; it is absent in processes without
 * sign-in.
 */
public record Visitor(boolean signedIn, boolean organizer) {

    static final String ATTRIBUTE = "visitor";

    static Visitor of(Optional<SignedIn> person) {
        return new Visitor(
                person.isPresent(),
                person.map(found -> found.roles().organizesSomething()).orElse(false));
    }
}
