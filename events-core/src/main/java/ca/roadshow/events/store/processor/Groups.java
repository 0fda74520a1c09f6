package ca.roadshow.events.store.processor;

/** Processing groups that this module knows by name; projections and automations name their own. */
public final class Groups {

    /** Translates domain events into integration events. Never skips an event; parks failing ones in its own table. */
    public static final String RELAY = "relay";

    private Groups() {}
}
