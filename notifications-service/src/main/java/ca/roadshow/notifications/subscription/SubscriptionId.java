package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.AddressId;

/** The id of a subscription: {@code subscription-} and the address id of the person. A person has one subscription. */
public record SubscriptionId(String value) {

    private static final String PREFIX = "subscription-addr-";

    public SubscriptionId {
        if (!value.startsWith(PREFIX) || value.length() > 100) {
            throw new IllegalArgumentException("A subscription's id starts with " + PREFIX);
        }
    }

    public static SubscriptionId of(AddressId person) {
        return new SubscriptionId("subscription-" + person.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
