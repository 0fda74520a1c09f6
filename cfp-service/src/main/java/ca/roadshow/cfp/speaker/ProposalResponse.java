package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.proposal.FindProposals;
import ca.roadshow.cfp.proposal.ProposalStatus;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A proposal in the API, for its speaker. */
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

    static ProposalResponse of(FindProposals.Tracked tracked) {
        var proposal = tracked.proposal();
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
                tracked.history().stream()
                        .map(entry -> new Step(entry.status(), entry.at()))
                        .toList());
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "ProposalResponse[" + proposalId + "]";
    }
}
