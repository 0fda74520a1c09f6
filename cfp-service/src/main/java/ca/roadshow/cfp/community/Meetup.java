package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A meetup or conference of the network.
 *
 * @param communityId absent for a meetup of the whole network
 */
public record Meetup(
        String id,
        String slug,
        Kind kind,
        @Nullable String communityId,
        Bilingual title,
        Instant startsAt,
        ZoneId zone,
        boolean calledOff) {

    public enum Kind {
        MEETUP,
        CONFERENCE
    }
}
