package ca.roadshow.cfp.proposal;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.StoredAs;
import java.time.Instant;

/** The events of a proposal. {@link ProposalState#after} applies them. */
sealed interface ProposalEvent {

    String proposalId();

    /**
     * @param talk an encrypted {@link Talk}; revision 1 held it in plain text ({@link SealedTalk})
     * @param language of the talk, {@code en} or {@code fr}
     * @param addressId identifies the speaker
     * @param speaker an encrypted {@link Speaker}
     */
    @StoredAs(value = "proposal.submitted", revision = 2)
    record ProposalSubmitted(
            String proposalId,
            String callId,
            Sealed talk,
            String format,
            String language,
            String addressId,
            Sealed speaker,
            Instant submittedAt)
            implements ProposalEvent {}

    /** The owner of the e-mail address did not submit the proposal. It can no longer be read. */
    @StoredAs("proposal.disowned")
    record ProposalDisowned(String proposalId, Instant at) implements ProposalEvent {}
}
