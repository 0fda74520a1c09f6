package ca.roadshow.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call for proposals accepts proposals from {@code opensAt} until {@code closesAt}.
 *
 * @param closesAt {@link #NEVER} for a call that is always open
 * @param listedAt when public lists show the call, if that is later than this message; otherwise absent
 */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.call-announced.v1")
public record CallAnnounced(
        String callId,
        String slug,
        Bilingual title,
        Instant opensAt,
        Instant closesAt,
        String zone,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant listedAt)
        implements IntegrationEvent {

    /** Later than any closing time that an organizer can choose. */
    public static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    /** A call that is listed at once. */
    public CallAnnounced(String callId, String slug, Bilingual title, Instant opensAt, Instant closesAt, String zone) {
        this(callId, slug, title, opensAt, closesAt, zone, null);
    }
}
