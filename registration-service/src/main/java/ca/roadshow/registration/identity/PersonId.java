package ca.roadshow.registration.identity;

import ca.roadshow.events.person.AddressId;

/** A person as an aggregate, named after the address id. */
record PersonId(String value) {

    private static final String PREFIX = "person-";

    PersonId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A person's id starts with " + PREFIX);
        }
    }

    static PersonId of(AddressId address) {
        return new PersonId(PREFIX + address.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
