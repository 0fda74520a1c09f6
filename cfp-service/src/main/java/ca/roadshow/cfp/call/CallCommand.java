package ca.roadshow.cfp.call;

import ca.roadshow.cfp.ask.LateCode;
import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands to a call. Each returns a {@link CallResult}. */
public sealed interface CallCommand {

    /**
     * Creates a call. A repeat changes nothing.
     *
     * @param zone time zone in which the deadline is shown
     * @param event id or slug of the meetup or conference that the call is for; absent if it is for neither
     * @param communityId never changes; absent for a call of the whole network
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
                throw new IllegalArgumentException("The id of a call must be made from its slug: " + callId);
            }
            if (CallId.isId(slug.value())) {
                throw new IllegalArgumentException("A slug must not look like the id of a call: " + slug);
            }
        }
    }

    /** Replaces the content of a call. A closing time in the future reopens a closed call. */
    record ChangeCall(
            @TargetAggregateIdentifier CallId callId,
            Bilingual title,
            Bilingual description,
            CallTerms terms,
            ZoneId zone,
            Instant at)
            implements CallCommand {}

    /** Adds a code with which proposals are accepted after the call has closed. */
    record AddLateCode(@TargetAggregateIdentifier CallId callId, LateCode code, Instant at) implements CallCommand {}

    /** Revokes a code: no further proposals with it are accepted. Proposals that were accepted remain. */
    record RevokeLateCode(@TargetAggregateIdentifier CallId callId, String code, Instant at) implements CallCommand {}

    /** Closes an open call now. */
    record CloseCall(@TargetAggregateIdentifier CallId callId, Instant at) implements CallCommand {}
}
