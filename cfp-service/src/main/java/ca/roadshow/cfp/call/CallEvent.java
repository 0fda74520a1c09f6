package ca.roadshow.cfp.call;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.vocabulary.StoredAs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a call. */
public sealed interface CallEvent {

    /**
     * @param event id or slug of the meetup or conference that the call is for
     * @param communityId since revision 2; absent for a call of the whole network
     * @param asks since revision 3; revision 4 dropped its unused flag {@code notesShared}
     */
    @StoredAs(value = "call.opened", revision = 4)
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

            Asks asks,
            Instant openedAt)
            implements CallEvent {}

    /**
     * The call was changed. Unchanged fields are absent.
     *
     * @param asks since revision 2; revision 3 dropped its unused flag {@code notesShared}
     */
    @StoredAs(value = "call.changed", revision = 3)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallChanged(
            String callId,
            @Nullable Bilingual title,
            @Nullable Bilingual description,
            @Nullable List<CallFormat> formats,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable String zone,
            @Nullable Asks asks,
            Instant changedAt)
            implements CallEvent {}

    /** @param closesAt the time at which the call was closed early */
    @StoredAs("call.closed")
    record CallClosed(String callId, Instant closesAt) implements CallEvent {}

    /** @param most greatest number of proposals that are accepted with the code */
    @StoredAs("call.late-code-added")
    record LateCodeAdded(String callId, String code, int most, Instant at) implements CallEvent {}

    @StoredAs("call.late-code-revoked")
    record LateCodeRevoked(String callId, String code, Instant at) implements CallEvent {}
}
