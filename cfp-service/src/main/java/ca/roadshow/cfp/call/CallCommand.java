package ca.roadshow.cfp.call;

import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a call can be told; each is answered by a {@link CallOutcome}. */
public sealed interface CallCommand {

    /**
     * Opens a call; nothing where a call of this id is open already.
     *
     * @param zone in which people are told the deadline
     * @param event id or slug of the meetup or conference that is called for; absent for a rolling call
     * @param communityId whose call it is, for good; absent for a call of the whole network
     */
    record OpenCall(
            @TargetAggregateIdentifier CallId callId,
            CallSlug slug,
            Bilingual title,
            Bilingual description,
            CallTerms terms,
            ZoneId zone,
            @Nullable String event,
            @Nullable String communityId,
            Instant at)
            implements CallCommand {

        public OpenCall {
            if (!callId.equals(CallId.of(slug))) {
                throw new IllegalArgumentException("The id of a call is made of its slug: " + callId);
            }
            if (CallId.isId(slug.value())) {
                throw new IllegalArgumentException("A slug must not look like a call's id: " + slug);
            }
        }
    }

    /** What the call shall say from now on; a new date to come reopens one that is closed. */
    record ChangeCall(
            @TargetAggregateIdentifier CallId callId,
            Bilingual title,
            Bilingual description,
            CallTerms terms,
            ZoneId zone,
            Instant at)
            implements CallCommand {}

    /** Closes an open call at once. */
    record CloseCall(@TargetAggregateIdentifier CallId callId, Instant at) implements CallCommand {}
}
