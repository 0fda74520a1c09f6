package ca.roadshow.cfp.call;

import java.util.Optional;

/** Decides whether a call accepts a proposal or an edit of one. */
public interface AdmissionPolicy {

    /** Why the call refuses it; empty if it is accepted. A new proposal that is accepted is counted. */
    Optional<CallRefusal> refusal(Candidate candidate);

    /** Why the call refuses a proposal that its organizer imports: only for choices that it does not offer. Nothing is counted. */
    default Optional<CallRefusal> refusalOfImport(Candidate candidate) {
        return refusal(candidate);
    }

    /** No longer counts a proposal that was withdrawn everywhere. */
    default void release(String proposal) {}
}
