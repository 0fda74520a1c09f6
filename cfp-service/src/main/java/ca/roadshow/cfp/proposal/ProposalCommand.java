package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The commands to a proposal. Unless stated otherwise they return a {@link ProposalResult}, and a repeat changes nothing. {@code
 * city} is the slug of a community, or empty if the call does not ask for cities.
 */
public sealed interface ProposalCommand {

    ProposalId proposalId();

    /**
     * Submits a proposal to a call. Returns a {@link SubmissionResult}.
     *
     * @param talk an encrypted {@link Talk}
     * @param language of the talk, {@code en} or {@code fr}
     * @param details an encrypted {@link Speaker}
     * @param answered ids of the questions that the talk answers
     * @param lateCode code for a proposal after the call has closed; null if there is none
     */
    record SubmitProposal(
            @TargetAggregateIdentifier ProposalId proposalId,
            CallId callId,
            Sealed talk,
            String format,
            String language,
            AddressId speaker,
            Sealed details,
            Placement placement,
            Set<String> answered,
            @Nullable String lateCode,
            Instant at)
            implements ProposalCommand {

        /** Submits a proposal to a call without questions. */
        public SubmitProposal(
                ProposalId proposalId,
                CallId callId,
                Sealed talk,
                String format,
                String language,
                AddressId speaker,
                Sealed details,
                Placement placement,
                Instant at) {
            this(proposalId, callId, talk, format, language, speaker, details, placement, Set.of(), null, at);
        }
    }

    /**
     * Imports a proposal that was submitted to another system. The call need not be open. Returns a {@link SubmissionResult}.
     *
     * @param talk an encrypted {@link Talk}
     * @param language of the talk, {@code en} or {@code fr}
     * @param details an encrypted {@link Speaker}
     */
    record ImportProposal(
            @TargetAggregateIdentifier ProposalId proposalId,
            CallId callId,
            Sealed talk,
            String format,
            String language,
            AddressId speaker,
            Sealed details,
            Placement placement,
            Instant at)
            implements ProposalCommand {

        SubmitProposal submission() {
            return new SubmitProposal(proposalId, callId, talk, format, language, speaker, details, placement, at);
        }
    }

    /**
     * Replaces the content of a proposal while its call is open.
     *
     * @param version version that the speaker has edited; refused if it is not the latest
     * @param answered ids of the questions that the talk answers
     */
    record EditProposal(
            @TargetAggregateIdentifier ProposalId proposalId,
            int version,
            Sealed talk,
            String format,
            String language,
            Sealed details,
            Placement placement,
            Set<String> answered,
            Instant at)
            implements ProposalCommand {

        /** Edits a proposal to a call without questions. */
        public EditProposal(
                ProposalId proposalId,
                int version,
                Sealed talk,
                String format,
                String language,
                Sealed details,
                Placement placement,
                Instant at) {
            this(proposalId, version, talk, format, language, details, placement, Set.of(), at);
        }
    }

    /**
     * Decides about a proposal. The decision is private until it is published.
     *
     * @param outcome null to withdraw an unpublished decision
     * @param rank order of an alternate, from 1; null for other outcomes
     */
    record DecideProposal(
            @TargetAggregateIdentifier ProposalId proposalId,
            String city,
            @Nullable Outcome outcome,
            @Nullable Integer rank,
            AddressId decidedBy,
            Instant at)
            implements ProposalCommand {

        public DecideProposal {
            if (rank != null && (outcome != Outcome.ALTERNATE || rank < 1)) {
                throw new IllegalArgumentException("Only an alternate has a rank, and it is at least 1: " + rank);
            }
        }
    }

    /**
     * Publishes a decision to the speaker. Returns {@code UNCHANGED} if it was published in the same batch.
     *
     * @param confirmBy null unless the talk is accepted
     */
    record PublishDecision(
            @TargetAggregateIdentifier ProposalId proposalId,
            String city,
            String batch,
            Outcome outcome,
            @Nullable Integer rank,
            @Nullable Instant confirmBy,
            Instant at)
            implements ProposalCommand {

        public PublishDecision {
            if ((outcome == Outcome.ACCEPT) != (confirmBy != null)) {
                throw new IllegalArgumentException("An accepted talk is confirmed by a time, others are not");
            }
        }
    }

    /** @param date one of the dates that the speaker offered for the city; may be null unless there are several */
    record ConfirmProposal(
            @TargetAggregateIdentifier ProposalId proposalId,
            String city,
            @Nullable LocalDate date,
            Instant at) implements ProposalCommand {}

    /**
     * Reminds the speaker to confirm.
     *
     * @param reminder number of reminders that are due, from 1; nothing happens if as many were sent
     */
    record RemindToConfirm(@TargetAggregateIdentifier ProposalId proposalId, String city, int reminder, Instant at)
            implements ProposalCommand {}

    /** Releases the place of a talk that was not confirmed in time. */
    record ReleaseProposal(@TargetAggregateIdentifier ProposalId proposalId, String city, Instant at)
            implements ProposalCommand {}

    /** Gives an alternate the place of another proposal. */
    record PromoteAlternate(
            @TargetAggregateIdentifier ProposalId proposalId,
            String city,
            ProposalId placeOf,
            Instant confirmBy,
            Instant at)
            implements ProposalCommand {}

    /**
     * @param city null to withdraw everywhere
     * @param reason an encrypted text; null if the speaker gave none
     */
    record WithdrawProposal(
            @TargetAggregateIdentifier ProposalId proposalId,
            @Nullable String city,
            @Nullable Sealed reason,
            Instant at)
            implements ProposalCommand {}

    /** Ends a proposal, because the owner of the e-mail address did not submit it. Returns nothing. */
    record DisownProposal(@TargetAggregateIdentifier ProposalId proposalId, Instant at) implements ProposalCommand {}
}
