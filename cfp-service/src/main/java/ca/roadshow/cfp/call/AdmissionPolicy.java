package ca.roadshow.cfp.call;

import java.util.Optional;

/** Decides whether a call accepts a proposal or an edit of one. */
public interface AdmissionPolicy {

    /** Returns why the call refuses the candidate; empty if it accepts it. Counts a new proposal that is accepted. */
    Optional<CallRefusal> refusal(Candidate candidate);

    /**
     * Returns why the call refuses a proposal that its organizer imports. Only choices that the call does not offer are refused.
     * Counts nothing.
     */
    default Optional<CallRefusal> refusalOfImport(Candidate candidate) {
        return refusal(candidate);
    }

    /** Stops counting a proposal that was withdrawn everywhere. */
    default void release(String proposal) {}
}
