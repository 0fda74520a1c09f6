package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.AddressId;

/** The id of a suppressed address, one for each person: {@code suppressed-} and the address id. */
public record SuppressedAddressId(String value) {

    private static final String PREFIX = "suppressed-";

    public SuppressedAddressId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a suppressed address starts with " + PREFIX);
        }
    }

    public static SuppressedAddressId of(AddressId person) {
        return new SuppressedAddressId(PREFIX + person.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
