package ca.roadshow.web.access;

import java.util.Optional;

/** What the layout knows of who is looking; templates see it as {@code visitor}, absent where nobody can sign in. */
public record Visitor(boolean signedIn, boolean organizer) {

    static final String ATTRIBUTE = "visitor";

    static Visitor of(Optional<SignedIn> person) {
        return new Visitor(
                person.isPresent(),
                person.map(found -> found.roles().organizesSomething()).orElse(false));
    }
}
