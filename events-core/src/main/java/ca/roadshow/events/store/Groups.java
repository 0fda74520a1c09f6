package ca.roadshow.events.store;

/** Processing groups that this module knows by name; projections and automations name their own. */
public final class Groups {

    /** What translates domain events into integration events. It never skips, and parks what fails in a table of its own. */
    public static final String RELAY = "relay";

    private Groups() {}
}
