package ca.roadshow.registration.identity;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.web.trace.CurrentTrace;

/** Where a request's commands come from. */
final class Asked {

    private Asked() {}

    static Provenance by(AddressId actor, Origin origin) {
        var trace = CurrentTrace.find().map(found -> found.header()).orElseGet(Provenance::newTraceparent);
        return Provenance.of(actor.value(), origin, trace);
    }
}
