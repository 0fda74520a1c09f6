package ca.roadshow.events.store;

import org.springframework.boot.health.contributor.Status;

/** What health says where an operator should look and visitors need not wait: the service answers, something else does not. */
public final class Alarm {

    /** Worse than up and better than down; answered with 200. */
    public static final Status RAISED = new Status("ALARM");

    private Alarm() {}
}
