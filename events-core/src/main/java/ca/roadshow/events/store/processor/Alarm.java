package ca.roadshow.events.store.processor;

import org.springframework.boot.health.contributor.Status;

/** The health status for problems that need an operator while the service still answers. */
public final class Alarm {

    /** A status between up and down, reported with HTTP status 200. */
    public static final Status RAISED = new Status("ALARM");

    private Alarm() {}
}
