package ca.roadshow.registration.identity.person;

import java.util.List;

/** An example of each stored event of a person. */
public final class StoredPersonFixture {

    private StoredPersonFixture() {}

    public static List<Object> examples() {
        return List.of(
                PersonFixture.linkRequested("link-1"),
                PersonFixture.cameIn("link-1"),
                PersonFixture.signedOut("session-1"),
                PersonFixture.sessionsClosed(),
                PersonFixture.given(PersonFixture.OTTAWA),
                PersonFixture.taken(PersonFixture.OTTAWA),
                PersonFixture.erasureOrdered("E-2027-7KQ4MX"));
    }
}
