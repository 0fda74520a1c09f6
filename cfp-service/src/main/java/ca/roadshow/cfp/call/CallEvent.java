package ca.roadshow.cfp.call;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.StoredAs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a call. */
public sealed interface CallEvent {

    /** @param event id or slug of the meetup or conference that is called for */
    @StoredAs("call.opened")
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
            Instant openedAt)
            implements CallEvent {}
}
