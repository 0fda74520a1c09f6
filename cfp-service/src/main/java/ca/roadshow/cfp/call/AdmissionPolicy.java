package ca.roadshow.cfp.call;

import java.time.Instant;
import java.util.Optional;

/** Decides whether a call accepts a proposal; returns the reason if it does not. */
public interface AdmissionPolicy {

    Optional<CallRefusal> refusal(CallId call, String format, Instant at);
}
