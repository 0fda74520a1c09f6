package ca.roadshow.cfp.proposal;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.StoredAs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has happened to a proposal. */
sealed interface ProposalEvent {

    /**
     * @param talk a sealed {@link Talk}, since revision 2
     * @param title in the clear, in revision 1 alone
     * @param summary the abstract in the clear, in revision 1 alone
     * @param language of the talk, {@code en} or {@code fr}
     * @param addressId the speaker
     * @param speaker a sealed {@link Speaker}
     */
    @StoredAs(value = "proposal.submitted", revision = 2)
    record ProposalSubmitted(
            String proposalId,
            String callId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Sealed talk,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String summary,

            String format,
            String language,
            String addressId,
            Sealed speaker,
            Instant submittedAt)
            implements ProposalEvent {

        /** Only ids: revision 1 holds a talk in the clear. */
        @Override
        public String toString() {
            return "ProposalSubmitted[" + proposalId + "]";
        }
    }
}
