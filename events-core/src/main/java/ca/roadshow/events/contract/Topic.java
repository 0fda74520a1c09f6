package ca.roadshow.events.contract;

import java.time.Duration;

/** The Kafka topics: one a service, keyed by aggregate id, kept seven days, never compacted. */
public enum Topic {
    REGISTRATION("roadshow.registration", "/registration"),
    CFP("roadshow.cfp", "/cfp"),
    NOTIFICATIONS("roadshow.notifications", "/notifications");

    /** How long what was published there is found there. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final String address;
    private final String source;

    Topic(String address, String source) {
        this.address = address;
        this.source = source;
    }

    /** The topic's name on the broker. */
    public String address() {
        return address;
    }

    /** The CloudEvents {@code source} of what is published there (CloudEvents 1.0, section 3.1). */
    public String source() {
        return source;
    }
}
