package ca.roadshow.registration.identity.person;

import ca.roadshow.events.person.AddressId;

/** The id of a person's aggregate: a prefix and the address id. */
public record PersonId(String value) {

    private static final String PREFIX = "person-";

    public PersonId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A person's id starts with " + PREFIX);
        }
    }

    public static PersonId of(AddressId address) {
        return new PersonId(PREFIX + address.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
