package ca.roadshow.cfp.call.view;

import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the community of a call for access rules. A call of the whole network has none. */
@Component
class CallScope implements Scope {

    private final FindCalls calls;

    CallScope(FindCalls calls) {
        this.calls = calls;
    }

    @Override
    public String variable() {
        return "call";
    }

    @Override
    public Optional<Target> find(String value) {
        return calls.stored(value).map(call -> new Target(call.id().value(), call.communityId()));
    }
}
