package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallView;
import java.time.Instant;

/** A proposal with its talk and speaker decrypted. */
public record ProposalView(
        ProposalId id,
        String callId,
        Talk talk,
        Speaker speaker,
        String format,
        String language,
        ProposalStatus status,
        Instant submittedAt) {

    public String title() {
        return talk.title();
    }

    /** The abstract. */
    public String summary() {
        return talk.summary();
    }

    /** The name of the format, or its id if the call no longer offers it. */
    public String formatName(CallView call, String language) {
        return call.terms()
                .format(format)
                .map(CallFormat::name)
                .map(name -> name.in(language))
                .orElse(format);
    }
}
