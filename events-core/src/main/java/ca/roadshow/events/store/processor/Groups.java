package ca.roadshow.events.store.processor;

/** The names of processing groups that this module uses. Features define others. */
public final class Groups {

    /** Converts domain events to integration events. Skips no event; parks failing ones in its own table. */
    public static final String RELAY = "relay";

    private Groups() {}
}
