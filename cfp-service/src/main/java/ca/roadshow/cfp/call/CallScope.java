package ca.roadshow.cfp.call;

import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the community of a call for access rules; none for a call of the whole network. */
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
