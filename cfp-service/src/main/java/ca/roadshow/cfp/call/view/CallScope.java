package ca.roadshow.cfp.call.view;

import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells access rules which community a call belongs to. A call of the whole network belongs to none. */
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
