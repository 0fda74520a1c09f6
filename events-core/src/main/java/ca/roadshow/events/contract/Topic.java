package ca.roadshow.events.contract;

import java.time.Duration;

/** The Kafka topics: one for each service, keyed by aggregate id, kept for seven days, not compacted. */
public enum Topic {
    REGISTRATION("roadshow.registration", "/registration"),
    CFP("roadshow.cfp", "/cfp"),
    NOTIFICATIONS("roadshow.notifications", "/notifications");

    /** How long the broker keeps messages. */
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

    /** The CloudEvents {@code source} of the topic's messages (CloudEvents 1.0, section 3.1). */
    public String source() {
        return source;
    }
}
