package ca.roadshow.cfp.proposal;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The events of a proposal. {@link ProposalState#after} applies them. {@code city} is the slug of the community that decides, or
 * empty if the call does not ask for cities.
 */
public sealed interface ProposalEvent {

    String proposalId();

    /**
     * @param talk an encrypted {@link Talk}; revision 1 held it in plain text, which {@code SealedTalk} encrypts
     * @param language of the talk, {@code en} or {@code fr}
     * @param addressId identifies the speaker
     * @param speaker an encrypted {@link Speaker}
     * @param placement since revision 3
     */
    @StoredAs(value = "proposal.submitted", revision = 3)
    record ProposalSubmitted(
            String proposalId,
            String callId,
            Sealed talk,
            String format,
            String language,
            String addressId,
            Sealed speaker,
            Placement placement,
            Instant submittedAt)
            implements ProposalEvent {}

    /**
     * The content of the proposal was replaced.
     *
     * @param version of the content, 2 for the first edit
     */
    @StoredAs("proposal.edited")
    record ProposalEdited(
            String proposalId,
            int version,
            Sealed talk,
            String format,
            String language,
            Sealed speaker,
            Placement placement,
            Instant at)
            implements ProposalEvent {}

    /**
     * A decision was made. The speaker does not see it until it is published.
     *
     * @param outcome null if an earlier decision is withdrawn
     * @param rank order of an alternate, 1 for the first; null for other outcomes
     * @param decidedBy id of the organizer
     */
    @StoredAs("proposal.decision-taken")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionTaken(
            String proposalId,
            String city,
            @Nullable Outcome outcome,
            @Nullable Integer rank,
            String decidedBy,
            Instant at)
            implements ProposalEvent {}

    /**
     * @param batch the batch in which the decision is published
     * @param confirmBy deadline to confirm an accepted talk; null for other outcomes
     */
    @StoredAs("proposal.decision-published")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionPublished(
            String proposalId,
            String city,
            String batch,
            Outcome outcome,
            @Nullable Integer rank,
            @Nullable Instant confirmBy,
            Instant at)
            implements ProposalEvent {}

    /** @param date date that the speaker chose; null if the call does not ask for one */
    @StoredAs("proposal.confirmed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalConfirmed(
            String proposalId, String city, @Nullable LocalDate date, Instant at) implements ProposalEvent {}

    /**
     * The speaker was reminded to confirm.
     *
     * @param reminder number of reminders that were due, from 1
     */
    @StoredAs("proposal.confirmation-reminded")
    record ConfirmationReminded(String proposalId, String city, int reminder, Instant confirmBy, Instant at)
            implements ProposalEvent {}

    /** The place was released, because the speaker did not confirm in time. */
    @StoredAs("proposal.released")
    record ProposalReleased(String proposalId, String city, Instant at) implements ProposalEvent {}

    /**
     * An alternate got the place of another talk.
     *
     * @param placeOf the proposal that had the place
     */
    @StoredAs("proposal.alternate-promoted")
    record AlternatePromoted(String proposalId, String city, String placeOf, Instant confirmBy, Instant at)
            implements ProposalEvent {}

    /**
     * @param city null if the proposal is withdrawn everywhere
     * @param reason an encrypted text; null if the speaker gave none
     */
    @StoredAs("proposal.withdrawn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalWithdrawn(
            String proposalId,
            @Nullable String city,
            @Nullable Sealed reason,
            Instant at) implements ProposalEvent {}

    /** The owner of the e-mail address did not submit the proposal. It can no longer be read. */
    @StoredAs("proposal.disowned")
    record ProposalDisowned(String proposalId, Instant at) implements ProposalEvent {}
}
