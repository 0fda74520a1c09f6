package ca.roadshow.cfp.proposal;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.StoredAs;
import java.time.Instant;

/** What has happened to a proposal. */
sealed interface ProposalEvent {

    /**
     * @param summary the abstract
     * @param language of the talk, {@code en} or {@code fr}
     * @param addressId the speaker
     * @param speaker a sealed {@link Speaker}
     */
    @StoredAs("proposal.submitted")
    record ProposalSubmitted(
            String proposalId,
            String callId,
            String title,
            String summary,
            String format,
            String language,
            String addressId,
            Sealed speaker,
            Instant submittedAt)
            implements ProposalEvent {}
}
