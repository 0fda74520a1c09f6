package ca.roadshow.cfp.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A proposal as the API tells it to its speaker. */
record ProposalResponse(
        String proposalId,
        String callId,
        String title,
        @JsonProperty("abstract") String summary,
        String format,
        String language,
        ProposalStatus status,
        SpeakerItem speaker,
        List<Step> history) {

    record SpeakerItem(String name, String email, String bio, String locale) {

        @Override
        public String toString() {
            return "SpeakerItem[]";
        }
    }

    record Step(ProposalStatus status, Instant at) {}

    static ProposalResponse of(ProposalView proposal) {
        var speaker = proposal.speaker();
        return new ProposalResponse(
                proposal.id().value(),
                proposal.callId(),
                proposal.title(),
                proposal.summary(),
                proposal.format(),
                proposal.language(),
                proposal.status(),
                new SpeakerItem(speaker.name(), speaker.email(), speaker.bio(), speaker.language()),
                List.of(new Step(ProposalStatus.SUBMITTED, proposal.submittedAt())));
    }

    /** Only ids. */
    @Override
    public String toString() {
        return "ProposalResponse[" + proposalId + "]";
    }
}
