package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the communities whose organizers decide about the proposals of a call, for access rules. */
@Component
class DecidedScope implements Scope {

    private final FindCalls calls;
    private final CityOrganizers organizers;

    DecidedScope(FindCalls calls, CityOrganizers organizers) {
        this.calls = calls;
        this.organizers = organizers;
    }

    @Override
    public String variable() {
        return "decided";
    }

    @Override
    public Optional<Target> find(String value) {
        return calls.stored(value).map(call -> new Target(call.id().value(), organizers.communities(call)));
    }
}
