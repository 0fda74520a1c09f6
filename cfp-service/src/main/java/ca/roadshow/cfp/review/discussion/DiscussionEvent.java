package ca.roadshow.cfp.review.discussion;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;

/** The events of a discussion. */
public sealed interface DiscussionEvent {

    /**
     * @param key idempotency key of the form
     * @param text encrypted with the author's key
     */
    @StoredAs("discussion.post-written")
    record PostWritten(String discussionId, String proposalId, String key, String author, Sealed text, Instant at)
            implements DiscussionEvent {}
}
