package ca.roadshow.web.access;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.trace.CurrentTrace;
import ca.roadshow.web.trace.TraceParent;

/** Makes the provenance for the commands of a request. */
public final class RequestProvenance {

    private RequestProvenance() {}

    /**
     * Uses the request's trace, or a new one if there is none.
     *
     * @throws ca.roadshow.web.problem.ProblemException if a form is only shown again, because that must not send a command
     */
    public static Provenance of(String actor, Origin origin) {
        Redisplay.stop();
        var trace = CurrentTrace.find().map(TraceParent::header).orElseGet(Provenance::newTraceparent);
        return Provenance.of(actor, origin, trace);
    }
}
