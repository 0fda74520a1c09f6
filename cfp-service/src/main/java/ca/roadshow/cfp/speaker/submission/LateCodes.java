package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.call.CallRefusal;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.call.view.FindCalls.CodeUse;
import ca.roadshow.web.limit.RateLimits;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks a late code before the form is filled in. The command that submits the proposal decides. */
@Component
class LateCodes {

    private final FindCalls calls;
    private final RateLimits limits;
    private final Clock clock;

    LateCodes(FindCalls calls, RateLimits limits, Clock clock) {
        this.calls = calls;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Returns why a proposal with this code would be refused now. Empty if it would be accepted, also because the call is open and
     * needs no code. Each check counts towards the limit of proposals, so that codes cannot be guessed.
     *
     * @param network the network address of the request
     * @throws ca.roadshow.web.problem.ProblemException 429 if this network address has sent too many proposals and codes
     */
    Optional<CallRefusal> refusal(CallView call, String code, String network) {
        var now = clock.instant();
        if (now.isBefore(call.terms().opensAt()) || call.terms().takesAt(now)) {
            return Optional.empty();
        }
        limits.takeShared("proposal-by-origin", network);
        return calls.lateCodes(call.id()).stream()
                .filter(use -> use.code().code().equals(code.strip()))
                .findFirst()
                .map(LateCodes::refusal)
                .orElse(Optional.of(CallRefusal.CODE_UNKNOWN));
    }

    private static Optional<CallRefusal> refusal(CodeUse use) {
        var code = use.code();
        if (code.revoked()) {
            return Optional.of(CallRefusal.CODE_UNKNOWN);
        }
        return use.uses() < code.most() ? Optional.empty() : Optional.of(CallRefusal.CODE_USED_UP);
    }
}
