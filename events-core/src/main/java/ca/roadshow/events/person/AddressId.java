package ca.roadshow.events.person;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of a person: a keyed hash of the e-mail address, 26 characters after the prefix, the same in every service.
 */
public record AddressId(@JsonValue String value) {

    public static final String PREFIX = "addr-";

    public AddressId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("An address id starts with " + PREFIX);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
