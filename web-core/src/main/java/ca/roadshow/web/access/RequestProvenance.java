package ca.roadshow.web.access;

import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.trace.CurrentTrace;
import ca.roadshow.web.trace.TraceParent;

/** Where the commands of a request come from. */
public final class RequestProvenance {

    private RequestProvenance() {}

    /**
     * In the request's trace; in a new one where there is none.
     *
     * @throws ca.roadshow.web.problem.ProblemException where a form is only shown again, for that must send no command
     */
    public static Provenance of(String actor, Origin origin) {
        Redisplay.stop();
        var trace = CurrentTrace.find().map(TraceParent::header).orElseGet(Provenance::newTraceparent);
        return Provenance.of(actor, origin, trace);
    }
}
