package ca.roadshow.cfp.proposal;

import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/**
 * A proposal as its speaker reads it.
 *
 * @param summary the abstract
 * @param speaker a sealed {@link Speaker}
 */
record ProposalView(
        ProposalId id,
        String callId,
        String title,
        String summary,
        String format,
        String language,
        ProposalStatus status,
        Sealed speaker,
        Instant submittedAt) {

    static ProposalView of(ProposalEvent.ProposalSubmitted event) {
        return new ProposalView(
                new ProposalId(event.proposalId()),
                event.callId(),
                event.title(),
                event.summary(),
                event.format(),
                event.language(),
                ProposalStatus.SUBMITTED,
                event.speaker(),
                event.submittedAt());
    }

    /** The abstract without its blank lines. */
    public List<String> paragraphs() {
        return summary.lines().filter(line -> !line.isBlank()).toList();
    }
}
