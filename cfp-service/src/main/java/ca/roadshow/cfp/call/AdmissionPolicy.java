package ca.roadshow.cfp.call;

import java.time.Instant;
import java.util.Optional;

/** Asks a call whether it takes a proposal; a refusal has its reason. */
public interface AdmissionPolicy {

    Optional<CallRefusal> refusal(CallId call, String format, Instant at);
}
