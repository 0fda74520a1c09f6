package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A meetup or conference of the network.
 *
 * @param communityId absent for a meetup of the whole network
 * @param endsAt absent if it was announced to an earlier version of this service
 * @param venue the venue in one line
 * @param revision grows with every change of these data
 */
public record Meetup(
        String id,
        String slug,
        Kind kind,
        @Nullable String communityId,
        Bilingual title,
        Instant startsAt,
        @Nullable Instant endsAt,
        ZoneId zone,
        @Nullable String venue,
        long revision,
        boolean calledOff) {

    public enum Kind {
        MEETUP,
        CONFERENCE
    }
}
