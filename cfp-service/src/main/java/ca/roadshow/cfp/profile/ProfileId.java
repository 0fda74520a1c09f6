package ca.roadshow.cfp.profile;

import ca.roadshow.events.person.AddressId;

/** The id of a profile: {@code profile-} and the id of the person. */
public record ProfileId(String value) {

    private static final String PREFIX = "profile-";

    public ProfileId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a profile starts with " + PREFIX);
        }
    }

    public static ProfileId of(AddressId person) {
        return new ProfileId(PREFIX + person.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
