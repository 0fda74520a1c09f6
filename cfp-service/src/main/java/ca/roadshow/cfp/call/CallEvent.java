package ca.roadshow.cfp.call;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.StoredAs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a call. */
public sealed interface CallEvent {

    /**
     * @param event id or slug of the meetup or conference that the call is for
     * @param communityId since revision 2; absent for a call of the whole network
     */
    @StoredAs(value = "call.opened", revision = 2)
    record CallOpened(
            String callId,
            String slug,
            Bilingual title,
            Bilingual description,
            List<CallFormat> formats,
            Instant opensAt,
            Instant closesAt,
            String zone,
            @Nullable String event,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String communityId,

            Instant openedAt)
            implements CallEvent {}

    /** Contains the changed fields; all others are absent. */
    @StoredAs("call.changed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallChanged(
            String callId,
            @Nullable Bilingual title,
            @Nullable Bilingual description,
            @Nullable List<CallFormat> formats,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable String zone,
            Instant changedAt)
            implements CallEvent {}

    /** @param closesAt the time at which it was closed early */
    @StoredAs("call.closed")
    record CallClosed(String callId, Instant closesAt) implements CallEvent {}
}
