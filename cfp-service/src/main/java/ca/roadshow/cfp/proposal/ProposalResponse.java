package ca.roadshow.cfp.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the API tells it to its speaker.
 *
 * @param speaker absent once the person is forgotten
 */
record ProposalResponse(
        String proposalId,
        String callId,
        String title,
        @JsonProperty("abstract") String summary,
        String format,
        String language,
        ProposalStatus status,
        @Nullable SpeakerItem speaker,
        List<Step> history) {

    record SpeakerItem(String name, String email, String bio, String locale) {}

    record Step(ProposalStatus status, Instant at) {}

    static ProposalResponse of(ProposalView proposal, @Nullable Speaker speaker) {
        return new ProposalResponse(
                proposal.id().value(),
                proposal.callId(),
                proposal.title(),
                proposal.summary(),
                proposal.format(),
                proposal.language(),
                proposal.status(),
                speaker == null
                        ? null
                        : new SpeakerItem(speaker.name(), speaker.email(), speaker.bio(), speaker.language()),
                List.of(new Step(ProposalStatus.SUBMITTED, proposal.submittedAt())));
    }
}
