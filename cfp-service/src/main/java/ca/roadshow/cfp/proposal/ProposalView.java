package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallView;
import java.time.Instant;

/** A proposal as it is read, for as long as its speaker is not forgotten. */
record ProposalView(
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

    /** The format's name, or its id where the call no longer offers it. */
    public String formatName(CallView call, String language) {
        return call.terms()
                .format(format)
                .map(CallFormat::name)
                .map(name -> name.in(language))
                .orElse(format);
    }
}
