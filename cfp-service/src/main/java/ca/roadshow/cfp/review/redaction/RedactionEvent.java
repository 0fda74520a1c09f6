package ca.roadshow.cfp.review.redaction;

import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;

/** The events of a redaction. */
public sealed interface RedactionEvent {

    /**
     * @param version of the proposal that was redacted
     * @param talk an encrypted {@link Talk}, with the speaker's key
     * @param redactedBy an organizer
     */
    @StoredAs("redaction.made")
    record TalkRedacted(String redactionId, String proposalId, int version, Sealed talk, String redactedBy, Instant at)
            implements RedactionEvent {}
}
